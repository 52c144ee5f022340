import { date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { BadgeFinding } from "@/lib/badge/finding";
import { badgeOutcomes } from "@/lib/badge/outcome";
import { badgeDocumentKinds, type TrustedClass, type TrustedKey } from "@/lib/badge/trust";
import { instantColumn } from "./columns";

export const badgeIssuer = pgTable("badge_issuer", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
  identifiers: text("identifiers").array().notNull().default([]),
  origins: text("origins").array().notNull().default([]),
  keys: jsonb("keys").$type<TrustedKey[]>().notNull().default([]),
  classes: jsonb("classes").$type<TrustedClass[]>().notNull().default([]),
  addedBy: uuid("added_by"),
  addedAt: instantColumn("added_at").notNull(),
  removedAt: instantColumn("removed_at"),
  rowVersion: integer("row_version").notNull().default(1),
});

export const badgeDocument = pgTable("badge_document", {
  id: uuid("id").primaryKey().defaultRandom(),
  issuerId: uuid("issuer_id").notNull(),
  kind: text("kind", { enum: badgeDocumentKinds }).notNull(),
  address: text("address").notNull(),
  asOf: date("as_of", { mode: "string" }).notNull(),
  content: text("content").notNull(),
  sha256: text("sha256").notNull(),
  addedBy: uuid("added_by"),
  addedAt: instantColumn("added_at").notNull(),
  removedAt: instantColumn("removed_at"),
});

/** What the portal found in the badge of a declaration; the last reading of its present file holds. */
export const badgeReading = pgTable("badge_reading", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  credentialId: uuid("credential_id").notNull(),
  fileId: uuid("file_id").notNull(),
  outcome: text("outcome", { enum: badgeOutcomes }).notNull(),
  assertion: text("assertion"),
  issuerId: uuid("issuer_id"),
  finding: jsonb("finding").$type<BadgeFinding>().notNull(),
  readAt: instantColumn("read_at").notNull(),
});
