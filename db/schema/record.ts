import { bigint, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { KeptLetter } from "@/lib/mail/gathered";
import { instantColumn } from "./columns";

export const auditChain = pgTable("audit_chain", {
  id: uuid("id").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull().default(0),
  hash: text("hash").notNull().default(""),
});

export const auditEvent = pgTable(
  "audit_event",
  {
    chainId: uuid("chain_id").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    id: uuid("id").notNull().unique(),
    partnerId: uuid("partner_id"),
    accountId: uuid("account_id"),
    kind: text("kind").notNull(),
    subjectId: uuid("subject_id"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    personalHash: text("personal_hash"),
    at: instantColumn("at").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.chainId, table.seq] })],
);

export const auditPersonal = pgTable("audit_personal", {
  eventId: uuid("event_id").primaryKey(),
  partnerId: uuid("partner_id"),
  salt: text("salt").notNull(),
  data: jsonb("data").$type<Record<string, unknown>>().notNull(),
});

export const mail = pgTable("mail", {
  id: uuid("id").primaryKey(),
  partnerId: uuid("partner_id"),
  accountId: uuid("account_id"),
  toEmail: text("to_email").notNull(),
  template: text("template").notNull(),
  locale: text("locale").notNull(),
  subject: text("subject").notNull(),
  textBody: text("text_body").notNull(),
  htmlBody: text("html_body").notNull(),
  subjectId: uuid("subject_id"),
  state: text("state", { enum: ["queued", "gathered", "sent", "failed", "cancelled"] })
    .notNull()
    .default("queued"),
  attempts: integer("attempts").notNull().default(0),
  nextAttemptAt: instantColumn("next_attempt_at").notNull(),
  sentAt: instantColumn("sent_at"),
  lastError: text("last_error"),
  createdAt: instantColumn("created_at").notNull(),
  /** From when on it may be gathered with others; null for a letter that leaves alone. */
  gatherFrom: instantColumn("gather_from"),
  letter: jsonb("letter").$type<KeptLetter>(),
  /** The letter that holds this one. */
  gatheredInto: uuid("gathered_into"),
});

export const idempotency = pgTable(
  "idempotency",
  {
    accountId: uuid("account_id").notNull(),
    key: text("key").notNull(),
    answer: jsonb("answer").$type<unknown>(),
    inputSha256: text("input_sha256"),
    at: instantColumn("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
);
