import type { FieldCode } from "@/lib/form/fault";
import { cellText, type ReadCell } from "@/lib/import/cell";
import { importFields } from "@/lib/import/field";
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
  const { values, faults } = readRow(kind, mended.row, mended.match, reading, words, staged.mended ?? {});
  return { line: staged.line, fields: values, faults, isLeftOut: staged.isLeftOut };
};

/** The text of a row's field as its sheet shows it, or as it was typed since. */
export const typedText = (
  { cells, mended }: Pick<StagedRow, "cells" | "mended">,
  match: ColumnMatch,
  field: string,
): string => {
  const column = match[field];
  return mended?.[field] ?? (typeof column === "number" ? cellText(cells[column]) : "");
};

type Shown = Pick<StagedRow, "cells" | "mended"> & { faults: Readonly<Record<string, FieldCode>> };

/** Fields of a row that can be mended: those that a column says, those that are needed, and those at fault. */
export const mendedFields = (kind: ImportKind, row: Shown, match: ColumnMatch) => {
  const isTold = (field: string): boolean => typeof match[field] === "number" || row.mended?.[field] !== undefined;
  return importFields[kind]
    .filter(({ field, required, from }) => {
      const isToldInParts = from?.some(isTold) ?? false;
      return isTold(field) || field in row.faults || (required && !isToldInParts);
    })
    .map(({ field }) => ({ field, text: typedText(row, match, field), fault: row.faults[field] ?? null }));
};

/** How a sheet is read, with what somebody chose by hand. */
export type KeptReading = Reading & { chosen?: { dayOrder: string; decimalMark: string } };

/** How a sheet is read, as its form offers it: "" for what the sheet says by itself. */
export const chosenReading = (reading: KeptReading | null): { dayOrder: string; decimalMark: string } =>
  reading?.chosen ?? { dayOrder: "", decimalMark: "" };
