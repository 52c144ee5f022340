import { integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Day } from "@/lib/date/day";
import type { Impact } from "@/lib/editor/impact";
import type { ExplainedMove } from "@/lib/editor/impact-reasons";
import { instantColumn } from "./columns";

export const webProcess = pgTable("web_process", {
  id: uuid("id").primaryKey(),
  aliveUntil: instantColumn("alive_until").notNull(),
});

/** Work that one process does for all. */
export const workerLease = pgTable("worker_lease", {
  name: text("name").primaryKey(),
  processId: uuid("process_id").notNull(),
  heldUntil: instantColumn("held_until").notNull(),
});

/** An event stream that is open now. */
export const liveStream = pgTable("live_stream", {
  id: uuid("id").primaryKey(),
  processId: uuid("process_id").notNull(),
  sessionId: uuid("session_id").notNull(),
  accountId: uuid("account_id").notNull(),
});

/** What the impact of an edition was found to be on a day. */
export type FoundImpact = { on: Day; impact: Omit<Impact, "moves"> & { moves: ExplainedMove[] } };

export const impactRun = pgTable("impact_run", {
  key: text("key").primaryKey(),
  processId: uuid("process_id").notNull(),
  done: integer("done").notNull().default(0),
  total: integer("total").notNull().default(0),
  /** Null while it is computed. */
  endedAt: instantColumn("ended_at"),
  /** Null where it failed. */
  found: jsonb("found").$type<FoundImpact>(),
});
