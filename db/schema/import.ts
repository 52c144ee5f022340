import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { FieldCode } from "@/lib/form/fault";
import type { ReadCell } from "@/lib/import/cell";
import { importKinds } from "@/lib/import/kind";
import type { ColumnMatch } from "@/lib/import/match";
import type { RowValues } from "@/lib/import/row";
import type { GivenFields, KeptReading } from "@/lib/import/staged/read";
import type { StagedSheet } from "@/lib/import/staged/sheet";
import { type Counts, importStates, rowWills } from "@/lib/import/staged/state";
import type { HeldRecord } from "@/lib/partner/capacity";
import { instantColumn } from "./columns";

/** A sheet whose rows are entered; `import` is a word of the language. */
export const importing = pgTable("import", {
  id: uuid("id").primaryKey().defaultRandom(),
  partnerId: uuid("partner_id"),
  kind: text("kind", { enum: importKinds }).notNull(),
  isConfidential: boolean("is_confidential").notNull().default(false),
  fileName: text("file_name").notNull(),
  sha256: text("sha256").notNull(),
  madeBy: uuid("made_by").notNull(),
  madeAt: instantColumn("made_at").notNull(),
  state: text("state", { enum: importStates }).notNull(),
  sheets: jsonb("sheets").$type<StagedSheet[]>().notNull(),
  sheet: integer("sheet").notNull().default(0),
  match: jsonb("match").$type<ColumnMatch>(),
  reading: jsonb("reading").$type<KeptReading>(),
  given: jsonb("given").$type<GivenFields>().notNull().default({}),
  invites: boolean("invites").notNull().default(false),
  counts: jsonb("counts").$type<Counts>().notNull().default({}),
  makes: jsonb("makes").$type<Partial<Record<HeldRecord, number>>>().notNull().default({}),
  total: integer("total").notNull().default(0),
  done: integer("done").notNull().default(0),
  enteredBy: uuid("entered_by"),
  askedAt: instantColumn("asked_at"),
  enteredAt: instantColumn("entered_at"),
  undoneBy: uuid("undone_by"),
  undoneAt: instantColumn("undone_at"),
  fault: text("fault"),
  rowVersion: integer("row_version").notNull().default(1),
});

/** A record that entering a row made (`was` null) or changed, with its version right after. */
export type DidRecord = {
  of: "person" | "credential" | "activity" | "partner";
  id: string;
  rowVersion: number;
  was: object | null;
};

export const importRow = pgTable(
  "import_row",
  {
    importId: uuid("import_id").notNull(),
    sheet: integer("sheet").notNull(),
    line: integer("line").notNull(),
    cells: jsonb("cells").$type<ReadCell[]>().notNull(),
    mended: jsonb("mended").$type<Record<string, string>>(),
    fields: jsonb("fields").$type<RowValues>(),
    faults: jsonb("faults").$type<Record<string, FieldCode>>().notNull().default({}),
    will: text("will", { enum: rowWills }),
    isLeftOut: boolean("is_left_out").notNull().default(false),
    did: jsonb("did").$type<DidRecord[]>(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.sheet, table.line] })],
);

export const importMatch = pgTable(
  "import_match",
  {
    ownerId: uuid("owner_id").notNull(),
    kind: text("kind", { enum: importKinds }).notNull(),
    header: text("header").notNull(),
    field: text("field").notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.kind, table.header] })],
);
