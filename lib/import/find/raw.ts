import { isEmptyCell, type ReadCell } from "@/lib/import/cell";
import type { ReadRow } from "@/lib/import/table";
import type { DayEpoch } from "@/lib/import/text/day";

/** Cells that a spreadsheet shows as one: lines from 1, columns from 0, both ends included. */
export type Merge = { fromLine: number; toLine: number; fromColumn: number; toColumn: number };

/** A sheet as its file has it. Lines that hold nothing may be absent; rows may end with their last cell. */
export type RawSheet = { name: string; rows: readonly ReadRow[]; merges: readonly Merge[]; dayEpoch: DayEpoch };

export const isBlank = (cells: readonly ReadCell[]): boolean => cells.every(isEmptyCell);

/** The columns in which a row has something. */
export const filledIn = ({ cells }: ReadRow): number[] =>
  cells.flatMap((cell, column) => (isEmptyCell(cell) ? [] : [column]));

/** How many columns there are up to the last that holds anything. */
export const widthOf = (rows: readonly ReadRow[]): number =>
  rows.reduce((most, row) => Math.max(most, (filledIn(row).at(-1) ?? -1) + 1), 0);

/** Names of columns are words; numbers, days, addresses and whatever begins with a figure are data. */
export const isData = (cell: ReadCell | undefined): boolean =>
  !isEmptyCell(cell) && (typeof cell !== "string" || /^[-+(]?\p{Sc}?\s?\d|@/u.test(cell));
