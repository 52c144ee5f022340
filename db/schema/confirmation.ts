import { boolean, date, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { OutcomeWord } from "@/lib/confirmation/outcome";
import type { ToldOfActivity } from "@/lib/confirmation/told";
import { locales } from "@/lib/i18n/locale";
import { instantColumn } from "./columns";

/** Why a link to a customer is over. */
export const confirmationEnds = ["answered", "changed", "withdrawn", "decided", "replaced", "refused"] as const;

export const customerConfirmation = pgTable("customer_confirmation", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  activityId: uuid("activity_id").notNull(),
  /** What the letter said of the declaration. */
  told: jsonb("told").$type<ToldOfActivity>().notNull(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  mailboxHash: text("mailbox_hash").notNull(),
  isPublicMailbox: boolean("is_public_mailbox").notNull(),
  locale: text("locale", { enum: locales }).notNull(),
  tokenHash: text("token_hash").notNull().unique(),
  reminderHash: text("reminder_hash").unique(),
  remindedAt: instantColumn("reminded_at"),
  askedBy: uuid("asked_by").notNull(),
  askedAt: instantColumn("asked_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  endedAt: instantColumn("ended_at"),
  endReason: text("end_reason", { enum: confirmationEnds }),
});

export const customerAnswer = pgTable("customer_answer", {
  confirmationId: uuid("confirmation_id").primaryKey(),
  partnerId: uuid("partner_id").notNull(),
  activityId: uuid("activity_id").notNull(),
  tookPlace: boolean("took_place").notNull(),
  outcome: text("outcome").$type<OutcomeWord>(),
  sentence: text("sentence").notNull().default(""),
  reason: text("reason").notNull().default(""),
  answeredAt: instantColumn("answered_at").notNull(),
});

export const customerRefusal = pgTable("customer_refusal", {
  mailboxHash: text("mailbox_hash").primaryKey(),
  refusedAt: instantColumn("refused_at").notNull(),
});

export const monthReminder = pgTable(
  "month_reminder",
  {
    partnerId: uuid("partner_id").notNull(),
    accountId: uuid("account_id").notNull(),
    kind: text("kind").notNull(),
    month: date("month", { mode: "string" }).notNull(),
    mailId: uuid("mail_id").notNull(),
    sentAt: instantColumn("sent_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.partnerId, table.accountId, table.kind, table.month] })],
);
