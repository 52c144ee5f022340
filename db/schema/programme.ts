import { boolean, date, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

export const programme = pgTable("programme", {
  id: integer("id").primaryKey().default(1),
  editionId: text("edition_id").notNull(),
  vendorName: text("vendor_name").notNull(),
  todayOn: date("today_on", { mode: "string" }),
  isDemo: boolean("is_demo").notNull().default(false),
  createdAt: instant("created_at").notNull().defaultNow(),
});
