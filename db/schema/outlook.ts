import { date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { locales } from "@/lib/i18n/locale";
import { instantColumn } from "./columns";

export const calendarFeed = pgTable("calendar_feed", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  membershipId: uuid("membership_id").notNull(),
  accountId: uuid("account_id").notNull(),
  tokenHash: text("token_hash").notNull().unique(),
  locale: text("locale", { enum: locales }).notNull(),
  createdAt: instantColumn("created_at").notNull(),
  endedAt: instantColumn("ended_at"),
});

export const fallReminder = pgTable(
  "fall_reminder",
  {
    partnerId: uuid("partner_id").notNull(),
    accountId: uuid("account_id").notNull(),
    fallOn: date("fall_on", { mode: "string" }).notNull(),
    daysAhead: integer("days_ahead").notNull(),
    mailId: uuid("mail_id").notNull(),
    sentAt: instantColumn("sent_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.partnerId, table.accountId, table.fallOn, table.daysAhead] })],
);
