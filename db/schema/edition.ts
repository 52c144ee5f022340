import { date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Edition } from "@/lib/edition/edition";
import { editionStates } from "@/lib/edition/state";
import type { Example } from "@/lib/editor/example";
import { instantColumn } from "./columns";

export const edition = pgTable("edition", {
  id: text("id").primaryKey(),
  basedOn: text("based_on").notNull(),
  state: text("state", { enum: editionStates }).notNull(),
  body: jsonb("body").$type<Edition>().notNull(),
  digest: text("digest").notNull(),
  examples: jsonb("examples").$type<Example[]>().notNull().default([]),
  madeBy: uuid("made_by").notNull(),
  madeAt: instantColumn("made_at").notNull(),
  effectiveOn: date("effective_on", { mode: "string" }),
  shortNoticeReason: text("short_notice_reason"),
  announcedBy: uuid("announced_by"),
  announcedAt: instantColumn("announced_at"),
  confirmedBy: uuid("confirmed_by"),
  withdrawalReason: text("withdrawal_reason"),
  withdrawalAskedBy: uuid("withdrawal_asked_by"),
  withdrawalAskedAt: instantColumn("withdrawal_asked_at"),
  withdrawnBy: uuid("withdrawn_by"),
  withdrawnAt: instantColumn("withdrawn_at"),
  withdrawnOn: date("withdrawn_on", { mode: "string" }),
  rowVersion: integer("row_version").notNull().default(1),
});
