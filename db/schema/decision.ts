import { bigint, date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { decisionKinds, decisionReasons } from "@/lib/tier/decision";
import { instantColumn } from "./columns";

export const tierDecision = pgTable("tier_decision", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  /** 1 for the company's first, without gaps. */
  number: integer("number").notNull(),
  editionId: text("edition_id").notNull(),
  editionSha256: text("edition_sha256").notNull(),
  decidedOn: date("decided_on", { mode: "string" }).notNull(),
  decidedAt: instantColumn("decided_at").notNull(),
  kind: text("kind", { enum: decisionKinds }).notNull(),
  reason: text("reason", { enum: decisionReasons }).notNull(),
  tierBefore: text("tier_before"),
  tierAfter: text("tier_after").notNull(),
  tierEarned: text("tier_earned").notNull(),
  reviewsFrom: date("reviews_from", { mode: "string" }).notNull(),
  facts: text("facts").notNull(),
  factsSha256: text("facts_sha256").notNull(),
  answerSha256: text("answer_sha256").notNull(),
  eventSeq: bigint("event_seq", { mode: "number" }).notNull(),
});

export const shortfall = pgTable("shortfall", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  openedOn: date("opened_on", { mode: "string" }).notNull(),
  tierKept: text("tier_kept").notNull(),
  tierEarned: text("tier_earned").notNull(),
  reviewOn: date("review_on", { mode: "string" }).notNull(),
  closedOn: date("closed_on", { mode: "string" }),
  outcome: text("outcome", { enum: ["regained", "demoted", "undone"] }),
});

export const settledDay = pgTable("settled_day", {
  day: date("day", { mode: "string" }).primaryKey(),
  companies: integer("companies").notNull(),
  settledAt: instantColumn("settled_at").notNull(),
});
