import { eq } from "drizzle-orm";
import { enterChunk, enterImport } from "@/db/mutations/import/enter";
import { matchImport } from "@/db/mutations/import/match";
import { stageImport } from "@/db/mutations/import/stage";
import { importing, importRow } from "@/db/schema/import";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import type { ReadCell } from "@/lib/import/cell";
import type { ImportKind } from "@/lib/import/kind";
import { matchColumns } from "@/lib/import/match";
import { everyField, type MatchImport } from "@/lib/import/staged/schema";
import type { ReadSheet } from "@/lib/import/table";
import { Refusal } from "@/lib/refusal/refusal";

/** A sheet as the reader gives it: the first row is its header. */
export const sheetOf = ([columns = [], ...rows]: readonly ReadCell[][], name = "Sheet1"): ReadSheet => ({
  name,
  headerLine: 1,
  columns: columns.map(String),
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  leftOut: [],
  dayEpoch: 1900,
});

export const importOf = (id: string): Promise<typeof importing.$inferSelect> =>
  read(testSystem(), async (tx) => {
    const [row] = await tx.select().from(importing).where(eq(importing.id, id));
    if (!row) throw new Error("No such import");
    return row;
  });

/** An import as a form about it names it. */
export const shownImport = async (id: string) => ({ id, rowVersion: (await importOf(id)).rowVersion });

export const rowsOf = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(importRow).where(eq(importRow.importId, id)).orderBy(importRow.line));

/** What the form of the columns says where nobody changes what it suggests. */
export const matchTyped = (kind: ImportKind, sheet: ReadSheet, at = 0): Omit<MatchImport, "id" | "rowVersion"> => {
  const match = matchColumns(kind, sheet, {});
  const columns = everyField.map((field) => [field, String(match[field] ?? "")]);
  const said = { givenEmployedFrom: "", givenKind: "", invites: "", dayOrder: "", decimalMark: "" } as const;
  return { ...(Object.fromEntries(columns) as Record<(typeof everyField)[number], string>), ...said, sheet: at };
};

type Table = readonly ReadCell[][];

/** Uploads a table. */
export const stageTable = async (actor: Actor, kind: ImportKind, table: Table): Promise<string> => {
  const sheets = [sheetOf(table)];
  return (await stageImport(actor, { kind, fileName: "people.xlsx", sha256: sha256(JSON.stringify(table)), sheets }))
    .id;
};

/** Uploads a table and matches its columns as they are suggested; its rows are looked through. */
export const checkTable = async (
  actor: Actor,
  kind: ImportKind,
  table: Table,
  typed: Partial<MatchImport> = {},
): Promise<string> => {
  const id = await stageTable(actor, kind, table);
  await matchImport(actor, { ...(await shownImport(id)), ...matchTyped(kind, sheetOf(table)), ...typed });
  return id;
};

/** Enters an import to its end. */
export const enterAll = async (actor: Actor, id: string): Promise<string> => {
  await enterImport(actor, await shownImport(id));
  try {
    while (!(await enterChunk(actor, id)));
  } catch (error) {
    // The job of a portal that runs beside may have come first.
    if (!(error instanceof Refusal && error.code === "import-over")) throw error;
  }
  return id;
};

/** Uploads, matches and enters a table. */
export const enterTable = async (actor: Actor, kind: ImportKind, table: Table, typed: Partial<MatchImport> = {}) =>
  enterAll(actor, await checkTable(actor, kind, table, typed));

export const credentialHeader = [
  "Name",
  "E-mail",
  "With the company since",
  "Certification",
  "Track",
  "Candidate id",
  "Earned on",
];

/** A certification of somebody, as a row of a sheet under `credentialHeader`. */
export const credentialLine = (
  n: number,
  fields: { name?: string; earned?: string; type?: string } = {},
): ReadCell[] => [
  fields.name ?? `Person Number${n}`,
  `person${n}@sheet.example`,
  "2017-01-02",
  fields.type ?? "VCP",
  "DCV",
  `VMW-${n}`,
  fields.earned ?? "2019-02-02",
];

export const credentialTable = (count: number): ReadCell[][] => [
  credentialHeader,
  ...Array.from({ length: count }, (_, n) => credentialLine(n + 1)),
];
