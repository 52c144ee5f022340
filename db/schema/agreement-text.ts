import { boolean, date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { DraftText } from "@/lib/agreement/text/draft/draft";
import { textStates } from "@/lib/agreement/text/draft/schema";
import { instantColumn } from "./columns";

export const agreementText = pgTable("agreement_text", {
  version: text("version").primaryKey(),
  basedOn: text("based_on"),
  state: text("state", { enum: textStates }).notNull(),
  body: jsonb("body").$type<DraftText>().notNull(),
  /** The digest of the template that it is once published. */
  digest: text("digest").notNull(),
  counselName: text("counsel_name"),
  counselApprovedOn: date("counsel_approved_on", { mode: "string" }),
  madeBy: uuid("made_by").notNull(),
  madeAt: instantColumn("made_at").notNull(),
  askedBy: uuid("asked_by"),
  askedAt: instantColumn("asked_at"),
  publishedBy: uuid("published_by"),
  publishedAt: instantColumn("published_at"),
  beforeOpening: boolean("before_opening").notNull().default(false),
  rowVersion: integer("row_version").notNull().default(1),
});
