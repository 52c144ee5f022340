import { bigint, date, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Instrument } from "@/lib/agreement/document/instrument";
import { agreementKinds } from "@/lib/agreement/document/kind";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { instantColumn } from "./columns";

export const agreement = pgTable("agreement", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  state: text("state").notNull(),
  templateVersion: text("template_version").notNull(),
  annexes: text("annexes").array().notNull(),
  kind: text("kind", { enum: agreementKinds }).notNull().default("full"),
  /** What the document says of those it stands on, as it was printed. */
  act: jsonb("act").$type<Instrument>().notNull().default({ kind: "full" }),
  predecessorId: uuid("predecessor_id"),
  createdBy: uuid("created_by"),
  createdAt: instantColumn("created_at").notNull(),
  offeredAt: instantColumn("offered_at"),
  offerExpiresAt: instantColumn("offer_expires_at"),
  closedAt: instantColumn("closed_at"),
  closedReason: text("closed_reason"),
  inForceAt: instantColumn("in_force_at"),
  inForceOn: date("in_force_on", { mode: "string" }),
  /** The first day of unbroken force: an earlier document's where this one replaced it. */
  sinceOn: date("since_on", { mode: "string" }),
  /** The day the present term is over, or the day it ended. */
  endsOn: date("ends_on", { mode: "string" }),
  evidence: jsonb("evidence").$type<unknown>(),
  sealedKey: text("sealed_key"),
  sealedSha256: text("sealed_sha256"),
  sealedBytes: bigint("sealed_bytes", { mode: "number" }),
  sealAttempts: integer("seal_attempts").notNull().default(0),
  sealNextAt: instantColumn("seal_next_at"),
  sealError: text("seal_error"),
  rowVersion: integer("row_version").notNull().default(1),
});

export const agreementDocument = pgTable(
  "agreement_document",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    partnerId: uuid("partner_id").notNull(),
    agreementId: uuid("agreement_id").notNull(),
    language: text("language", { enum: agreementLanguages }).notNull(),
    storageKey: text("storage_key").notNull(),
    sha256: text("sha256").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    pages: integer("pages").notNull(),
    createdAt: instantColumn("created_at").notNull(),
  },
  (table) => [unique().on(table.agreementId, table.language)],
);

export const agreementSignature = pgTable(
  "agreement_signature",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    partnerId: uuid("partner_id").notNull(),
    agreementId: uuid("agreement_id").notNull(),
    side: text("side", { enum: ["partner", "vendor"] }).notNull(),
    accountId: uuid("account_id").notNull(),
    mandateId: uuid("mandate_id"),
    language: text("language", { enum: agreementLanguages }).notNull(),
    documentSha256: text("document_sha256").notNull(),
    evidence: jsonb("evidence").$type<unknown>().notNull(),
    signedAt: instantColumn("signed_at").notNull(),
  },
  (table) => [unique().on(table.agreementId, table.side)],
);

export const agreementEvent = pgTable("agreement_event", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  agreementId: uuid("agreement_id").notNull(),
  kind: text("kind").notNull(),
  accountId: uuid("account_id"),
  data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
  at: instantColumn("at").notNull(),
});

export const agreementShare = pgTable("agreement_share", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  agreementId: uuid("agreement_id").notNull(),
  tokenHash: text("token_hash").notNull().unique(),
  createdBy: uuid("created_by").notNull(),
  createdAt: instantColumn("created_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  revokedAt: instantColumn("revoked_at"),
});
