import { sql } from "drizzle-orm";
import { matchOwner } from "@/db/queries/import/remembered";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { importFields } from "@/lib/import/field";
import { type ColumnMatch, normalisedHeader, unmatchedFields } from "@/lib/import/match";
import { type Reading, readingOf } from "@/lib/import/reading";
import type { GivenFields, KeptReading } from "@/lib/import/staged/read";
import type { MatchImport } from "@/lib/import/staged/schema";
import type { StagedSheet } from "@/lib/import/staged/sheet";
import { Refusal } from "@/lib/refusal/refusal";
import { checkRows } from "./check";
import { type AboutImport, aboutImport, type ImportRow, lockDraft, stagedRows } from "./row";

/** The columns that were chosen; one that the sheet does not have is no column, and none says two fields. */
const matchOf = ({ kind }: ImportRow, { columns }: StagedSheet, input: MatchImport): ColumnMatch => {
  const match: ColumnMatch = {};
  const taken = new Map<number, string>();
  for (const { field } of importFields[kind]) {
    const column = input[field] === "" ? null : Number(input[field]);
    if (column === null || column >= columns.length) {
      match[field] = null;
      continue;
    }
    const other = taken.get(column);
    if (other) throw new Refusal("invalid", {}, { [field]: "column-taken" });
    taken.set(column, field);
    match[field] = column;
  }
  return match;
};

const givenOf = ({ givenEmployedFrom, givenKind }: MatchImport): GivenFields => ({
  ...(givenEmployedFrom && { employedFrom: givenEmployedFrom }),
  ...(givenKind && { kind: givenKind }),
});

const requireMatched = (row: ImportRow, match: ColumnMatch, given: GivenFields): void => {
  const missing = unmatchedFields(row.kind, match).filter((field) => !Object.hasOwn(given, field));
  if (missing.length > 0)
    throw new Refusal("import-unmatched", {}, Object.fromEntries(missing.map((field) => [field, "choose-column"])));
};

/** Keeps what each header was matched with, for the next sheet of this kind. */
const remember = async (tx: Tx, row: ImportRow, { columns }: StagedSheet, match: ColumnMatch): Promise<void> => {
  const fieldOf = new Map(Object.entries(match).map(([field, column]) => [column, field]));
  const headers = new Map(columns.map((name, at) => [normalisedHeader(name).slice(0, 200), fieldOf.get(at) ?? ""]));
  headers.delete("");
  const told = [...headers].map(([header, field]) => ({ header, field }));
  await tx.execute(sql`
    INSERT INTO import_match (owner_id, kind, header, field)
    SELECT ${matchOwner(row.partnerId)}::uuid, ${row.kind}, header, field
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS m (header text, field text)
    ON CONFLICT (owner_id, kind, header) DO UPDATE SET field = excluded.field`);
};

const readingFor = async (tx: Tx, row: ImportRow, staged: StagedSheet, match: ColumnMatch): Promise<Reading> =>
  readingOf(
    { ...staged, rows: (await stagedRows(tx, row)).map(({ line, cells }) => ({ line, cells })) },
    match,
    row.kind,
  );

/** What was chosen by hand is not in doubt. */
const corrected = (reading: Reading, { dayOrder, decimalMark }: MatchImport): KeptReading => ({
  ...reading,
  chosen: { dayOrder, decimalMark },
  ...(dayOrder && { dayOrder }),
  ...(decimalMark && { decimalMark }),
  isAmbiguous: {
    days: dayOrder === "" && reading.isAmbiguous.days,
    numbers: decimalMark === "" && reading.isAmbiguous.numbers,
  },
});

/** Says which column is which field, and looks through every row of the sheet. Nothing is entered. */
export const matchImport = (actor: Actor, input: MatchImport): Promise<AboutImport> =>
  writeUnaudited(actor, async (tx) => {
    const locked = await lockDraft(tx, actor, input);
    const staged = locked.sheets[input.sheet];
    if (!staged || staged.rows === 0) throw new Refusal("invalid", {}, { sheet: "invalid" });
    const match = matchOf(locked, staged, input);
    const given = givenOf(input);
    requireMatched(locked, match, given);
    const invites = locked.kind === "companies" && input.invites === "yes";
    const row = { ...locked, sheet: input.sheet, match, given, invites };
    const reading = corrected(await readingFor(tx, row, staged, match), input);
    await remember(tx, row, staged, match);
    await checkRows(tx, actor, { ...row, reading });
    return aboutImport(row);
  });
