import { boolean, integer, jsonb, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { DeclarationSummary } from "@/lib/review/declaration";
import { reviewedKinds, reviewKinds } from "@/lib/review/kind";
import { declarationStates } from "@/lib/review/state";
import { instantColumn } from "./columns";

/** Every declaration that staff decides, in one shape; see the migration that creates the view. */
export const reviewable = pgView("reviewable", {
  kind: text("kind", { enum: reviewedKinds }).notNull(),
  id: uuid("id").notNull(),
  partnerId: uuid("partner_id"),
  partnerName: text("partner_name").notNull(),
  declaredBy: uuid("declared_by"),
  state: text("state", { enum: ["draft", ...declarationStates, "ended"] }).notNull(),
  submittedAt: instantColumn("submitted_at"),
  rowVersion: integer("row_version").notNull(),
  proofFileId: uuid("proof_file_id"),
  claim: jsonb("claim").$type<DeclarationSummary>().notNull(),
}).existing();

/** What waits for the vendor's staff. */
export const isAwaitingReview = pgView("waiting", {
  kind: text("kind", { enum: reviewKinds }).notNull(),
  id: uuid("id").notNull(),
  partnerId: uuid("partner_id"),
  partnerName: text("partner_name").notNull(),
  declaredBy: uuid("declared_by"),
  submittedAt: instantColumn("submitted_at").notNull(),
  hasProof: boolean("has_proof").notNull(),
  claim: jsonb("claim").$type<DeclarationSummary>().notNull(),
}).existing();
