import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type Proposed, personRequestKinds, personRequestStates } from "@/lib/person/request";
import { instantColumn } from "./columns";

/** A link of a letter to whoever has an address. */
export const personLink = pgTable("person_link", {
  tokenHash: text("token_hash").primaryKey(),
  email: text("email").notNull(),
  createdBy: uuid("created_by"),
  createdAt: instantColumn("created_at").notNull(),
  expiresAt: instantColumn("expires_at").notNull(),
  isByEdit: boolean("is_by_edit").notNull().default(false),
});

export const personRequest = pgTable("person_request", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  personId: uuid("person_id").notNull(),
  kind: text("kind", { enum: personRequestKinds }).notNull(),
  proposed: jsonb("proposed").$type<Proposed>().notNull().default({}),
  note: text("note").notNull().default(""),
  askedAt: instantColumn("asked_at").notNull(),
  state: text("state", { enum: personRequestStates }).notNull(),
  answeredBy: uuid("answered_by"),
  answeredAt: instantColumn("answered_at"),
  answer: text("answer").notNull().default(""),
  rowVersion: integer("row_version").notNull().default(1),
});

/** What a record was before another was merged into it. */
type Before = {
  email: string | null;
  employedFrom: string;
  employedUntil: string | null;
  consentedAt: string | null;
  objectedOn: string | null;
  objectionCarried: boolean;
  chosenAt: string | null;
  emailSince: string | null;
};

/** A certification that a merge touched; `version` is the one that the merge gave it. */
type Touched = { id: string; personId: string; state: string; isCollapsed: boolean; version: number };

export const personMerge = pgTable("person_merge", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id").notNull(),
  keptId: uuid("kept_id").notNull(),
  mergedId: uuid("merged_id").notNull(),
  before: jsonb("before").$type<Before>().notNull(),
  keptVersion: integer("kept_version").notNull(),
  touched: jsonb("touched").$type<Touched[]>(),
  mergedBy: uuid("merged_by").notNull(),
  mergedAt: instantColumn("merged_at").notNull(),
  undoneBy: uuid("undone_by"),
  undoneAt: instantColumn("undone_at"),
});

export const personApart = pgTable(
  "person_apart",
  {
    partnerId: uuid("partner_id").notNull(),
    oneId: uuid("one_id").notNull(),
    otherId: uuid("other_id").notNull(),
    saidBy: uuid("said_by").notNull(),
    saidAt: instantColumn("said_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.oneId, table.otherId] })],
);
