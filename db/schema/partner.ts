import { bigint, boolean, date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { locales } from "@/lib/i18n/locale";
import { declarationStates } from "@/lib/review/state";
import { instantColumn } from "./columns";

export const partner = pgTable("partner", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
  siren: text("siren"),
  /** Another company came first with the same number, before numbers were compared as they are today. */
  sharesNumber: boolean("shares_number").notNull().default(false),
  country: text("country").notNull(),
  address: text("address").notNull().default(""),
  businessModels: text("business_models").array().notNull(),
  legacyLevel: text("legacy_level"),
  applicationId: uuid("application_id"),
  importId: uuid("import_id"),
  /** When the import that founded it was undone; nobody sees such a company. */
  withdrawnAt: instantColumn("withdrawn_at"),
  rowVersion: integer("row_version").notNull().default(1),
  createdAt: instantColumn("created_at").notNull().defaultNow(),
});

export const application = pgTable("application", {
  id: uuid("id").primaryKey().defaultRandom(),
  state: text("state", { enum: ["draft", ...declarationStates] }).notNull(),
  email: text("email").notNull(),
  locale: text("locale", { enum: locales }).notNull().default("fr"),
  data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
  assessment: jsonb("assessment").$type<unknown>(),
  resumeHash: text("resume_hash").notNull().unique(),
  askedFields: text("asked_fields").array().notNull().default([]),
  createdAt: instantColumn("created_at").notNull(),
  savedAt: instantColumn("saved_at").notNull(),
  submittedAt: instantColumn("submitted_at"),
  decidedBy: uuid("decided_by"),
  decidedAt: instantColumn("decided_at"),
  reasonCode: text("reason_code"),
  reasonNote: text("reason_note"),
  acceptedAs: uuid("accepted_as"),
  rowVersion: integer("row_version").notNull().default(1),
});

/** A link of a letter to an applicant. */
export const applicationLink = pgTable("application_link", {
  tokenHash: text("token_hash").primaryKey(),
  applicationId: uuid("application_id").notNull(),
  createdAt: instantColumn("created_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  usedAt: instantColumn("used_at"),
});

export const file = pgTable("file", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  storageKey: text("storage_key").notNull().unique(),
  name: text("name").notNull(),
  mediaType: text("media_type").notNull(),
  sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
  sha256: text("sha256").notNull(),
  isBadge: boolean("is_badge").notNull().default(false),
  /** What it looks like (lib/file/picture-hash.ts); null where it is no picture. */
  picture: text("picture"),
  pictureBands: integer("picture_bands").array(),
  /** An earlier file with a page more; the earlier one is kept beside it. */
  isContinuation: boolean("is_continuation").notNull().default(false),
  createdBy: uuid("created_by"),
  createdAt: instantColumn("created_at").notNull(),
});

export const person = pgTable("person", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  name: text("name").notNull(),
  email: text("email"),
  /** Since when the company declares the person under this address. */
  emailSince: instantColumn("email_since"),
  employedFrom: date("employed_from", { mode: "string" }).notNull(),
  employedUntil: date("employed_until", { mode: "string" }),
  withdrawnAt: instantColumn("withdrawn_at"),
  /** When the person last agreed to be counted. */
  consentedAt: instantColumn("consented_at"),
  /** When they chose to be counted in this company, among several. */
  chosenAt: instantColumn("chosen_at"),
  /** The day from which on the person counts for nothing, because they object. */
  objectedOn: date("objected_on", { mode: "string" }),
  /** Whether they said so on another record of their address, and not on this one. */
  objectionCarried: boolean("objection_carried").notNull().default(false),
  /** The record of the same person that took this one's place. */
  mergedInto: uuid("merged_into"),
  createdBy: uuid("created_by"),
  importId: uuid("import_id"),
  createdAt: instantColumn("created_at").notNull(),
  rowVersion: integer("row_version").notNull().default(1),
});
