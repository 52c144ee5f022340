import { bigint, boolean, date, integer, jsonb, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { type CandidateTeam, candidateKinds } from "@/lib/overview/summary";
import { reviewKinds } from "@/lib/review/kind";
import { instantColumn } from "./columns";

const summaryColumns = () => ({
  partnerId: uuid("partner_id").primaryKey(),
  /** The company's name as `fold` writes it: without case, accents and ligatures. */
  nameKey: text("name_key").notNull(),
  /** The register number as `register_number` compares it. */
  siren: text("siren"),
  legacyLevel: text("legacy_level").notNull(),
  /** Null until the engine was asked the first time, as all that it answered. */
  editionId: text("edition_id"),
  /** The engine's answers hold from this day, and to before the other; null for ever. */
  validFrom: date("valid_from", { mode: "string" }),
  validUntil: date("valid_until", { mode: "string" }),
  tier: text("tier"),
  tierEarned: text("tier_earned"),
  tierIfVerified: text("tier_if_verified"),
  tierIfSigned: text("tier_if_signed"),
  competencies: text("competencies").array().notNull(),
  holdsSolution: boolean("holds_solution").notNull(),
  candidate: text("candidate", { enum: candidateKinds }),
  candidateTeam: jsonb("candidate_team").$type<CandidateTeam>(),
  /** Where the answers could not be made: the reference under which the log says why. */
  fault: text("fault"),
});

/** What lists and counts need of each company; see the migration that creates it. */
export const partnerSummary = pgTable("partner_summary", summaryColumns());

/** The same for the vendor's team only, by every index. */
export const partnerListed = pgView("partner_listed", summaryColumns()).existing();

/** Companies whose summary may no longer be right. */
export const partnerOutdated = pgTable("partner_outdated", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  partnerId: uuid("partner_id").notNull(),
});

/** Sums to add up: of companies by level and tiers, or of the holders of a competency. */
export const partnerCount = pgTable("partner_count", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  legacyLevel: text("legacy_level"),
  tier: text("tier"),
  tierIfSigned: text("tier_if_signed"),
  holdsSolution: boolean("holds_solution"),
  candidate: text("candidate", { enum: candidateKinds }),
  competency: text("competency"),
  partners: integer("partners").notNull(),
});

/** The keys of what waits for the vendor's team, for the vendor's team only, by every index. */
export const queueListed = pgView("queue_listed", {
  kind: text("kind", { enum: reviewKinds }).notNull(),
  id: uuid("id").notNull(),
  partnerId: uuid("partner_id"),
  nameKey: text("name_key").notNull(),
  submittedAt: instantColumn("submitted_at").notNull(),
}).existing();
