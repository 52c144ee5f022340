import { bigint, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { StepUpStatement } from "@/lib/agreement/signing/step-up";
import { instantColumn } from "./columns";

export const passkey = pgTable("passkey", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  name: text("name").notNull(),
  credentialId: text("credential_id").notNull().unique(),
  publicKey: text("public_key").notNull(),
  counter: bigint("counter", { mode: "number" }).notNull(),
  transports: text("transports").array().notNull().default([]),
  createdAt: instantColumn("created_at").notNull(),
  lastUsedAt: instantColumn("last_used_at"),
  removedAt: instantColumn("removed_at"),
});

export const passkeyChallenge = pgTable("passkey_challenge", {
  challenge: text("challenge").primaryKey(),
  accountId: uuid("account_id").notNull(),
  purpose: text("purpose").notNull(),
  statement: jsonb("statement").$type<StepUpStatement>(),
  createdAt: instantColumn("created_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  usedAt: instantColumn("used_at"),
});
