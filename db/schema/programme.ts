import { boolean, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instantColumn } from "./columns";

export const programme = pgTable("programme", {
  id: integer("id").primaryKey().default(1),
  editionId: text("edition_id").notNull(),
  vendorName: text("vendor_name").notNull(),
  vendorRegisterNumber: text("vendor_register_number").notNull().default("000 000 000 (specimen)"),
  vendorCountry: text("vendor_country").notNull().default("FR"),
  todayOn: date("today_on", { mode: "string" }),
  isDemo: boolean("is_demo").notNull().default(false),
  createdAt: instantColumn("created_at").notNull().defaultNow(),
});
