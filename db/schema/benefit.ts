import { bigint, boolean, date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Benefit } from "@/lib/benefit/benefit";
import { declarationStates } from "@/lib/review/state";
import { claimColumns, instantColumn } from "./columns";

const countedIn = () => ({
  benefitId: text("benefit_id").notNull(),
  /** The calendar period it counts in, the end exclusive. */
  periodFrom: date("period_from", { mode: "string" }).notNull(),
  periodUntil: date("period_until", { mode: "string" }).notNull(),
});

export const benefitRequest = pgTable("benefit_request", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  editionId: text("edition_id").notNull(),
  /** The benefit as it was asked for. */
  benefit: jsonb("benefit").$type<Benefit>().notNull(),
  ...countedIn(),
  /** Cents or units. */
  amount: bigint("amount", { mode: "number" }),
  currency: text("currency"),
  isFunds: boolean("is_funds").notNull().default(false),
  reason: text("reason").notNull(),
  /** What was asked for, where less was approved. */
  askedAmount: bigint("asked_amount", { mode: "number" }),
  state: text("state", { enum: declarationStates }).notNull(),
  /** The day of the approval. */
  allocatedOn: date("allocated_on", { mode: "string" }),
  expiresOn: date("expires_on", { mode: "string" }),
  ...claimColumns(),
});

export const benefitUse = pgTable("benefit_use", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  requestId: uuid("request_id"),
  /** The benefit as it was used; null where that was not kept. */
  benefit: jsonb("benefit").$type<Benefit>(),
  ...countedIn(),
  amount: bigint("amount", { mode: "number" }).notNull(),
  currency: text("currency"),
  isFunds: boolean("is_funds").notNull().default(false),
  usedOn: date("used_on", { mode: "string" }).notNull(),
  note: text("note").notNull().default(""),
  recordedBy: uuid("recorded_by").notNull(),
  recordedAt: instantColumn("recorded_at").notNull(),
});

/** A use that was written down in error counts no longer. */
export const benefitUseTakenBack = pgTable("benefit_use_taken_back", {
  useId: uuid("use_id").primaryKey(),
  partnerId: uuid("partner_id").notNull(),
  reason: text("reason").notNull(),
  takenBackBy: uuid("taken_back_by").notNull(),
  takenBackAt: instantColumn("taken_back_at").notNull(),
});

export const benefitBudget = pgTable("benefit_budget", {
  ...countedIn(),
  /** Empty for units. */
  currency: text("currency").notNull().default(""),
  amount: bigint("amount", { mode: "number" }),
  setBy: uuid("set_by"),
  setAt: instantColumn("set_at"),
  rowVersion: integer("row_version").notNull().default(1),
});
