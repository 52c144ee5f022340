import { cellText, type ReadCell } from "@/lib/import/cell";
import { type ImportFieldName, importFields } from "@/lib/import/field";
import type { ImportKind } from "@/lib/import/kind";
import type { ColumnMatch } from "@/lib/import/match";
import type { Reading } from "@/lib/import/reading";
import { readRow } from "@/lib/import/row";
import type { ImportWords } from "@/lib/import/words";
import type { ReadyRow } from "./plan";

/** What holds for every row where no column says it. */
export type GivenFields = NonNullable<ImportWords["given"]>;

/** A row as it is staged: its cells, and what was typed in place of some, by field. */
export type StagedRow = {
  line: number;
  cells: readonly ReadCell[];
  mended: Readonly<Record<string, string>> | null;
  isLeftOut: boolean;
};

export type StagedReading = { kind: ImportKind; match: ColumnMatch; reading: Reading; words: ImportWords };

/** The row with what was typed behind its own cells, and the match that finds it there. */
const withMended = ({ line, cells, mended }: StagedRow, match: ColumnMatch) => {
  const typed = Object.entries(mended ?? {});
  const places = typed.map(([field], at): [string, number] => [field, cells.length + at]);
  return {
    row: { line, cells: [...cells, ...typed.map(([, text]) => text || null)] },
    match: { ...match, ...Object.fromEntries(places) },
  };
};

/** What a staged row says, with what is wrong with it. */
export const readStaged = (staged: StagedRow, { kind, match, reading, words }: StagedReading): ReadyRow => {
  const mended = withMended(staged, match);
  const { values, faults } = readRow(kind, mended.row, mended.match, reading, words);
  return { line: staged.line, fields: values, faults, isLeftOut: staged.isLeftOut };
};

const isMatched = ({ mended }: StagedRow, match: ColumnMatch, field: string): boolean =>
  typeof match[field] === "number" || mended?.[field] !== undefined;

/** The text of a row's field as its sheet shows it, or as it was typed since. */
export const typedText = (
  { cells, mended }: Pick<StagedRow, "cells" | "mended">,
  match: ColumnMatch,
  field: string,
): string => {
  const column = match[field];
  return mended?.[field] ?? (typeof column === "number" ? cellText(cells[column]) : "");
};

/** The fields in which a row can be mended: those that a column says, those that are needed, and those at fault. */
export const mendableFields = (
  kind: ImportKind,
  row: StagedRow,
  match: ColumnMatch,
  faults: Readonly<Record<string, unknown>>,
): ImportFieldName[] =>
  importFields[kind]
    .filter(({ field, required, from }) => {
      const isInParts = from?.some((part) => isMatched(row, match, part)) ?? false;
      return isMatched(row, match, field) || field in faults || (required && !isInParts);
    })
    .map(({ field }) => field);
