import { sql } from "drizzle-orm";
import { boolean, customType, date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { StoredStory } from "@/lib/edition/story";
import { locales } from "@/lib/i18n/locale";
import { setUpSteps } from "@/lib/set-up/step";
import { instantColumn } from "./columns";

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** Every logo that the portal has shown, by the digest of its bytes. */
export const logo = pgTable("logo", {
  sha256: text("sha256").primaryKey(),
  png: bytes("png").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  savedBy: uuid("saved_by").notNull(),
  savedAt: instantColumn("saved_at").notNull(),
});

export const programme = pgTable("programme", {
  id: integer("id").primaryKey().default(1),
  editionId: text("edition_id").notNull(),
  /** What it is called on every page. */
  name: text("name").notNull().default(sql`'Partner programme'`),
  /** What its public page says of it; null for what its edition brings along. */
  story: jsonb("story").$type<StoredStory>(),
  vendorName: text("vendor_name").notNull(),
  vendorRegisterNumber: text("vendor_register_number").notNull().default("000 000 000 (specimen)"),
  vendorCountry: text("vendor_country").notNull().default("FR"),
  supportEmail: text("support_email"),
  /** #rrggbb in lower case; null for the portal's own. */
  accentColour: text("accent_colour"),
  logoSha256: text("logo_sha256"),
  /** In which the portal is offered; the first is for whoever has not chosen one. */
  languages: text("languages", { enum: locales })
    .array()
    .notNull()
    .default([...locales]),
  /** The agreement's text that new offers are made from until a campaign brings another. */
  textVersion: text("text_version").notNull().default("2019-10"),
  timeZone: text("time_zone").notNull().default("Europe/Paris"),
  todayOn: date("today_on", { mode: "string" }),
  isDemo: boolean("is_demo").notNull().default(false),
  createdAt: instantColumn("created_at").notNull().defaultNow(),
  /** When it opened; null while it is set up. */
  setUpAt: instantColumn("set_up_at").defaultNow(),
  /** The steps that were saved or confirmed. */
  setUpSteps: text("set_up_steps", { enum: setUpSteps }).array().notNull().default([]),
  /** When a letter to oneself was last sent. */
  mailTriedAt: instantColumn("mail_tried_at"),
  rowVersion: integer("row_version").notNull().default(1),
});
