import { sql } from "drizzle-orm";
import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { dailyMails } from "@/lib/account/daily-mail";
import type { AssertionEvidence } from "@/lib/agreement/evidence/signer";
import { locales } from "@/lib/i18n/locale";
import type { Role } from "@/lib/role";
import { instantColumn } from "./columns";

/** Every query may read it but for `passwordHash` and `totpSecret`, which `account_secret` answers to the sign-in door. */
export const account = pgTable("account", {
  id: uuid("id").primaryKey().defaultRandom(),
  email: text("email").notNull().unique(),
  emailVerifiedAt: instantColumn("email_verified_at"),
  name: text("name").notNull(),
  locale: text("locale", { enum: locales }).notNull().default("fr"),
  /** A name of the IANA database, such as "Europe/Paris"; null where the person never chose one. */
  timeZone: text("time_zone"),
  dailyMail: text("daily_mail", { enum: dailyMails }).notNull().default("quarter"),
  passwordHash: text("password_hash"),
  totpSecret: text("totp_secret"),
  hasTotpSecret: boolean("has_totp_secret").generatedAlwaysAs(sql`totp_secret IS NOT NULL`),
  totpConfirmedAt: instantColumn("totp_confirmed_at"),
  totpLastStep: bigint("totp_last_step", { mode: "number" }),
  disabledAt: instantColumn("disabled_at"),
  createdAt: instantColumn("created_at").notNull().defaultNow(),
});

export const recoveryCode = pgTable("recovery_code", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  codeHash: text("code_hash").notNull(),
  usedAt: instantColumn("used_at"),
});

export const session = pgTable("session", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  partnerId: uuid("partner_id"),
  createdAt: instantColumn("created_at").notNull(),
  lastSeenAt: instantColumn("last_seen_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  secondFactorAt: instantColumn("second_factor_at"),
  endedAt: instantColumn("ended_at"),
  endReason: text("end_reason"),
  ip: text("ip").notNull().default(""),
  userAgent: text("user_agent").notNull().default(""),
});

export const membership = pgTable("membership", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id"),
  accountId: uuid("account_id").notNull(),
  roles: text("roles").array().$type<Role[]>().notNull(),
  createdAt: instantColumn("created_at").notNull().defaultNow(),
  endedAt: instantColumn("ended_at"),
});

export const invitation = pgTable("invitation", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id"),
  email: text("email").notNull(),
  /** As whoever invited them wrote it; null where they gave none. */
  name: text("name"),
  roles: text("roles").array().$type<Role[]>().notNull(),
  locale: text("locale", { enum: locales }).notNull().default("fr"),
  tokenHash: text("token_hash").notNull().unique(),
  /** Of earlier letters: they open nothing, but can ask for a new one. */
  formerHashes: text("former_hashes").array().notNull().default([]),
  invitedBy: uuid("invited_by"),
  createdAt: instantColumn("created_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  acceptedAt: instantColumn("accepted_at"),
  revokedAt: instantColumn("revoked_at"),
  /** Where it leads once accepted; null: home. */
  landsOn: text("lands_on", { enum: ["agreement"] }),
});

export const link = pgTable("link", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  purpose: text("purpose", { enum: ["password-reset", "email-verification"] }).notNull(),
  tokenHash: text("token_hash").notNull().unique(),
  /** The address that this link confirms; null for a new password. */
  newEmail: text("new_email"),
  createdAt: instantColumn("created_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  usedAt: instantColumn("used_at"),
});

export const factorReset = pgTable("factor_reset", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  /** The company on whose behalf it is asked for; null: the vendor's team. */
  partnerId: uuid("partner_id"),
  askedBy: uuid("asked_by").notNull(),
  reason: text("reason").notNull(),
  askedAt: instantColumn("asked_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  confirmedBy: uuid("confirmed_by"),
  endedAt: instantColumn("ended_at"),
});

export const rateLimit = pgTable(
  "rate_limit",
  {
    key: text("key").notNull(),
    windowAt: instantColumn("window_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowAt] })],
);

export const stepUp = pgTable("step_up", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  purpose: text("purpose").notNull(),
  documentSha256: text("document_sha256").notNull(),
  method: text("method", { enum: ["totp", "recovery-code", "passkey"] }).notNull(),
  authenticatorHash: text("authenticator_hash").notNull(),
  /** The signer's own act with a passkey; null where it was a code. */
  assertion: jsonb("assertion").$type<AssertionEvidence>(),
  confirmedAt: instantColumn("confirmed_at").notNull(),
  usedAt: instantColumn("used_at"),
});

export const totpUse = pgTable(
  "totp_use",
  {
    accountId: uuid("account_id").notNull(),
    step: bigint("step", { mode: "number" }).notNull(),
    documentSha256: text("document_sha256").notNull(),
    at: instantColumn("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.step] })],
);
