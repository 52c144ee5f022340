import type { ReadCell } from "@/lib/import/cell";
import type { ReadSheet } from "@/lib/import/table";

/** What is kept of a sheet beside its rows. */
export type StagedSheet = Pick<ReadSheet, "name" | "headerLine" | "columns" | "leftOut" | "dayEpoch"> & {
  rows: number;
  /** How many lines are no rows, those beyond the listed ones among them. */
  leftOutLines: number;
};

/** More than a cell of a table that people keep by hand holds: the rest is a text that belongs elsewhere. */
const longestCell = 2_000;

/** Characters that no database keeps: NUL, and halves of characters. */
const unstorable = /\0|\p{Cs}/gu;

const keptText = (text: string): string => text.slice(0, longestCell).replace(unstorable, "\ufffd");

/** A cell as it can be stored: of a text that is longer than any, its beginning. */
export const keptCell = (cell: ReadCell): ReadCell => {
  if (typeof cell === "string") return keptText(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return cell;
};

/** How many characters the cells of sheets have as they are kept; what is no text counts as little. */
export const keptCharacters = (sheets: readonly ReadSheet[]): number => {
  let sum = 0;
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const cell of cells) sum += typeof cell === "string" ? Math.min(cell.length, longestCell) : 4;
  return sum;
};

const keptName = (text: string, most: number): string => keptText(text).slice(0, most);

/** A sheet without its rows. */
export const stagedSheet = ({ name, headerLine, columns, leftOut, rows, dayEpoch }: ReadSheet): StagedSheet => ({
  name: keptName(name, 100),
  headerLine,
  columns: columns.map((one) => keptName(one, 200)),
  leftOut: leftOut.slice(0, 100),
  leftOutLines: leftOut.length,
  rows: rows.length,
  dayEpoch,
});
