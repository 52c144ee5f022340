import { integer, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** An instant, with its zone. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** The columns that every reviewed declaration has besides its own facts. */
export const claimColumns = () => ({
  proofFileId: uuid("proof_file_id"),
  askedFields: text("asked_fields").array().notNull().default([]),
  declaredBy: uuid("declared_by"),
  submittedAt: instantColumn("submitted_at").notNull(),
  decidedBy: uuid("decided_by"),
  decidedAt: instantColumn("decided_at"),
  reasonCode: text("reason_code"),
  reasonNote: text("reason_note"),
  rowVersion: integer("row_version").notNull().default(1),
});
