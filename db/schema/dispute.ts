import { bigint, boolean, date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instantColumn } from "./columns";

export const dispute = pgTable("dispute", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  editionId: text("edition_id").notNull(),
  nodeId: text("node_id").notNull(),
  isRevenue: boolean("is_revenue").notNull(),
  computedFor: date("computed_for", { mode: "string" }).notNull(),
  computedAfter: bigint("computed_after", { mode: "number" }).notNull(),
  recordKind: text("record_kind", { enum: ["credential", "activity"] }),
  recordId: uuid("record_id"),
  note: text("note").notNull(),
  openedBy: uuid("opened_by").notNull(),
  openedAt: instantColumn("opened_at").notNull(),
});

/** How a dispute ended, and by whom; without a row it is open. */
export const disputeEnd = pgTable("dispute_end", {
  disputeId: uuid("dispute_id").primaryKey(),
  partnerId: uuid("partner_id").notNull(),
  how: text("how", { enum: ["upheld", "not-upheld", "withdrawn"] }).notNull(),
  note: text("note").notNull(),
  endedBy: uuid("ended_by").notNull(),
  endedAt: instantColumn("ended_at").notNull(),
});
