import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { instantColumn } from "./columns";

export const countersignBatch = pgTable("countersign_batch", {
  id: uuid("id").primaryKey().defaultRandom(),
  sha256: text("sha256").notNull(),
  dualControl: boolean("dual_control").notNull(),
  createdBy: uuid("created_by").notNull(),
  createdAt: instantColumn("created_at").notNull(),
  confirmedAt: instantColumn("confirmed_at"),
  evidence: jsonb("evidence").$type<SignerEvidence>(),
  stepUpAt: instantColumn("step_up_at"),
  finishedAt: instantColumn("finished_at"),
});

export const countersignBatchItem = pgTable(
  "countersign_batch_item",
  {
    batchId: uuid("batch_id").notNull(),
    position: integer("position").notNull(),
    partnerId: uuid("partner_id").notNull(),
    agreementId: uuid("agreement_id").notNull(),
    rowVersion: integer("row_version").notNull(),
    language: text("language", { enum: agreementLanguages }).notNull(),
    documentSha256: text("document_sha256").notNull(),
    state: text("state", { enum: ["listed", "countersigned", "failed"] })
      .notNull()
      .default("listed"),
    code: text("code"),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })],
);
