import { and, asc, eq, sql } from "drizzle-orm";
import { type DidRecord, importing, importRow } from "@/db/schema/import";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isDraft } from "@/lib/import/staged/state";
import { Refusal } from "@/lib/refusal/refusal";

export type ImportRow = typeof importing.$inferSelect;

/** What an act about an import answers: which, and whether it is a company's. */
export type AboutImport = { id: string; isOfCompany: boolean };

export const aboutImport = ({ id, partnerId }: Pick<ImportRow, "id" | "partnerId">): AboutImport => ({
  id,
  isOfCompany: partnerId !== null,
});

type Shown = { id: string; rowVersion: number };

/** An import that the actor may make, under lock; refuses `stale` where it was changed since it was shown. */
export const lockImport = async (tx: Tx, actor: Actor, { id, rowVersion }: Shown): Promise<ImportRow> => {
  const [row] = await tx.select().from(importing).where(eq(importing.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  requirePermission(actor, "import.make", row);
  if (row.rowVersion !== rowVersion) throw new Refusal("import-changed");
  return row;
};

/** The same while nothing of it has been entered. */
export const lockDraft = async (tx: Tx, actor: Actor, shown: Shown): Promise<ImportRow> => {
  const [known] = await tx.select({ state: importing.state }).from(importing).where(eq(importing.id, shown.id));
  if (known && !isDraft(known.state)) throw new Refusal("import-over");
  const row = await lockImport(tx, actor, shown);
  if (!isDraft(row.state)) throw new Refusal("import-over");
  return row;
};

/** Why an import cannot be undone any more: what of it was decided, changed or built upon, by what people call it. */
export const decided = (kind: ImportRow["kind"], names: readonly string[]): Refusal =>
  new Refusal("import-decided", { kind, count: names.length, names: names.slice(0, 3).join(", ") });

/** Changes an import that is locked; whoever sees an older version is told. */
export const writeImport = async (tx: Tx, id: string, values: Partial<ImportRow>): Promise<void> => {
  await tx
    .update(importing)
    .set({ ...values, rowVersion: sql`${importing.rowVersion} + 1` })
    .where(eq(importing.id, id));
};

const inSheet = ({ id, sheet }: Pick<ImportRow, "id" | "sheet">) =>
  and(eq(importRow.importId, id), eq(importRow.sheet, sheet));

/** The rows of the sheet that was chosen, as they were read. */
export const stagedRows = async (tx: Tx, of: Pick<ImportRow, "id" | "sheet">) => {
  const { rows } = await tx.execute<{ found: StoredRow[] }>(sql`
    SELECT coalesce(json_agg(json_build_object('line', line, 'cells', cells, 'mended', mended, 'isLeftOut', is_left_out,
      'fields', fields, 'faults', faults, 'will', will) ORDER BY line), '[]') AS found
    FROM import_row WHERE ${inSheet(of)}`);
  return rows[0]?.found ?? [];
};

type StoredRow = Pick<
  typeof importRow.$inferSelect,
  "line" | "cells" | "mended" | "isLeftOut" | "fields" | "faults" | "will"
>;

/** The next rows that wait to be entered, in the order of the sheet. */
export const rowsToEnter = (tx: Tx, of: Pick<ImportRow, "id" | "sheet">, most: number) =>
  tx
    .select({ line: importRow.line, fields: importRow.fields, will: importRow.will })
    .from(importRow)
    .where(and(inSheet(of), sql`${importRow.will} IN ('new', 'change')`, sql`${importRow.did} IS NULL`))
    .orderBy(asc(importRow.line))
    .limit(most);

type Judged = Pick<StoredRow, "line" | "fields" | "faults" | "will">;

/** Writes what was found of rows. */
export const writeJudged = (tx: Tx, { id, sheet }: Pick<ImportRow, "id" | "sheet">, rows: readonly Judged[]) =>
  tx.execute(sql`
    UPDATE import_row r SET fields = j.fields, faults = j.faults, will = j.will
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS j (line integer, fields jsonb, faults jsonb, will text)
    WHERE r.import_id = ${id} AND r.sheet = ${sheet} AND r.line = j.line`);

type Entered = Pick<StoredRow, "line" | "faults" | "will"> & { did: DidRecord[] };

/** Writes what became of rows: what entering them did, or why it did nothing. */
export const writeEntered = (tx: Tx, { id, sheet }: Pick<ImportRow, "id" | "sheet">, rows: readonly Entered[]) =>
  tx.execute(sql`
    UPDATE import_row r SET faults = j.faults, will = j.will, did = j.did
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS j (line integer, faults jsonb, will text, did jsonb)
    WHERE r.import_id = ${id} AND r.sheet = ${sheet} AND r.line = j.line`);
