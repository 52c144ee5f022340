import { date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instantColumn } from "./columns";

export const override = pgTable("override", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  nodeId: text("node_id").notNull(),
  fromOn: date("from_on", { mode: "string" }).notNull(),
  untilOn: date("until_on", { mode: "string" }).notNull(),
  reason: text("reason").notNull(),
  author: text("author").notNull(),
  grantedBy: uuid("granted_by").notNull(),
  grantedAt: instantColumn("granted_at").notNull(),
  endedOn: date("ended_on", { mode: "string" }),
  endReason: text("end_reason"),
  endedBy: uuid("ended_by"),
});
