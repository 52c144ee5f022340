import { bigint, date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ActivityKind } from "@/lib/activity/kind";
import { reviewKinds } from "@/lib/review/kind";
import { declarationStates, mandateStates, reviewDecisions } from "@/lib/review/state";
import { claimColumns, instantColumn } from "./columns";

export const credential = pgTable("credential", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  personId: uuid("person_id").notNull(),
  type: text("type").notNull(),
  track: text("track"),
  version: text("version").notNull().default(""),
  candidateId: text("candidate_id").notNull().default(""),
  earnedOn: date("earned_on", { mode: "string" }).notNull(),
  expiresOn: date("expires_on", { mode: "string" }),
  state: text("state", { enum: declarationStates }).notNull(),
  importId: uuid("import_id"),
  ...claimColumns(),
});

export const activity = pgTable("activity", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  kind: text("kind").$type<ActivityKind>().notNull(),
  /** Booked on, completed on, or the first day of the month of a cloud service. */
  occurredOn: date("occurred_on", { mode: "string" }).notNull(),
  amountCents: bigint("amount_cents", { mode: "number" }),
  currency: text("currency"),
  points: bigint("points", { mode: "number" }),
  customer: text("customer").notNull().default(""),
  reference: text("reference").notNull().default(""),
  /** The verified declaration that this one is a correction of: its amount is then the difference. */
  corrects: uuid("corrects"),
  state: text("state", { enum: declarationStates }).notNull(),
  importId: uuid("import_id"),
  ...claimColumns(),
});

export const mandate = pgTable("mandate", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  accountId: uuid("account_id").notNull(),
  capacity: text("capacity").notNull(),
  fromOn: date("from_on", { mode: "string" }).notNull(),
  untilOn: date("until_on", { mode: "string" }),
  /** The mandate this one was delegated under; null for one of the holder's own. */
  parentId: uuid("parent_id"),
  successionAskedAt: instantColumn("succession_asked_at"),
  state: text("state", { enum: mandateStates }).notNull(),
  ...claimColumns(),
});

export const review = pgTable("review", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id"),
  subjectKind: text("subject_kind", { enum: reviewKinds }).notNull(),
  subjectId: uuid("subject_id").notNull(),
  decision: text("decision", { enum: reviewDecisions }).notNull(),
  reasonCode: text("reason_code"),
  fields: text("fields").array().notNull().default([]),
  note: text("note").notNull().default(""),
  accountId: uuid("account_id"),
  /** The customer's confirmation by which it was verified; nobody reviewed it then. */
  confirmationId: uuid("confirmation_id"),
  at: instantColumn("at").notNull(),
});
