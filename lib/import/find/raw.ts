import type { ReadCell } from "@/lib/import/cell";
import type { ReadRow } from "@/lib/import/table";
import type { DayEpoch } from "@/lib/import/text/day";

/** Cells that a spreadsheet shows as one: lines from 1, columns from 0, both ends included. */
export type Merge = { fromLine: number; toLine: number; fromColumn: number; toColumn: number };

/** A sheet as its file has it. Lines that hold nothing may be absent, and rows end with their last cell. */
export type RawSheet = { name: string; rows: readonly ReadRow[]; merges: readonly Merge[]; dayEpoch: DayEpoch };

export const widthOf = (rows: readonly ReadRow[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

export const isBlank = (cells: readonly ReadCell[]): boolean => cells.every((cell) => cell === null || cell === "");
