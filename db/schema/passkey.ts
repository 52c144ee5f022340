import { bigint, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { StepUpStatement } from "@/lib/agreement/signing/step-up";
import { instant } from "./columns";

export const passkey = pgTable("passkey", {
  id: uuid("id").primaryKey().defaultRandom(),
  accountId: uuid("account_id").notNull(),
  name: text("name").notNull(),
  credentialId: text("credential_id").notNull().unique(),
  publicKey: text("public_key").notNull(),
  counter: bigint("counter", { mode: "number" }).notNull(),
  transports: text("transports").array().notNull().default([]),
  createdAt: instant("created_at").notNull(),
  lastUsedAt: instant("last_used_at"),
  removedAt: instant("removed_at"),
});

export const passkeyChallenge = pgTable("passkey_challenge", {
  challenge: text("challenge").primaryKey(),
  accountId: uuid("account_id").notNull(),
  purpose: text("purpose").notNull(),
  statement: jsonb("statement").$type<StepUpStatement>(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});
