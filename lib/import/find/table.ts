import { cellText, isEmptyCell, type ReadCell } from "@/lib/import/cell";
import { foldedText } from "@/lib/import/fold";
import type { LeftOut, ReadRow, ReadSheet } from "@/lib/import/table";
import { type Header, headerIn } from "./header";
import { filledIn, isBlank, type Merge, type RawSheet, widthOf } from "./raw";
import { isSums, isTotal } from "./total";

/** A cell that is merged over several lines says what it says of each of them. */
const filledDown = (rows: readonly ReadRow[], merges: readonly Merge[]): readonly ReadRow[] => {
  const down = merges.filter(
    ({ fromLine, toLine, fromColumn, toColumn }) => toLine > fromLine && fromColumn === toColumn,
  );
  if (down.length === 0) return rows;
  const byLine = new Map(rows.map(({ line, cells }) => [line, [...cells]]));
  for (const { fromLine, toLine, fromColumn } of down) {
    const value = byLine.get(fromLine)?.[fromColumn] ?? null;
    for (let line = fromLine + 1; line <= toLine; line += 1) {
      const cells = byLine.get(line);
      if (!cells || isBlank(cells)) continue;
      while (cells.length <= fromColumn) cells.push(null);
      cells[fromColumn] = value;
    }
  }
  return rows.map(({ line, cells }) => ({ line, cells: byLine.get(line) ?? cells }));
};

const foldedCells = (cells: readonly ReadCell[]): string[] => cells.map((cell) => foldedText(cellText(cell)));

/** Whether a row says the names of the columns again, as each page of a printed list does. */
const isRepeated = ({ cells }: ReadRow, header: readonly string[][]): boolean => {
  const said = foldedCells(cells);
  const filled = said.flatMap((text, column) => (text === "" ? [] : [column]));
  return filled.length > 1 && header.some((names) => filled.every((column) => said[column] === names[column]));
};

/** A note below the table, or the title of a part of it: one text in a wide table, long or merged over several columns. */
const isNote = (row: ReadRow, usual: number, merges: readonly Merge[]): boolean => {
  const [only, another] = filledIn(row);
  if (only === undefined || another !== undefined || usual < 3) return false;
  const isMerged = merges.some((one) => one.fromLine === row.line && one.fromColumn === only && one.toColumn > only);
  return isMerged || cellText(row.cells[only]).length > 40;
};

type Judge = (row: ReadRow) => LeftOut | null;

const judgeBy = (rows: readonly ReadRow[], { lines }: Header, merges: readonly Merge[]): Judge => {
  const first = lines[0]?.line ?? 0;
  const last = lines.at(-1)?.line ?? 0;
  const body = rows.filter(({ line, cells }) => line > last && !isBlank(cells));
  const sizes = body.map((row) => filledIn(row).length).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const header = lines.map(({ cells }) => foldedCells(cells));
  const end = body.at(-1)?.line;
  return (row) => {
    if (isBlank(row.cells)) return "empty";
    if (row.line < first) return "title";
    if (isRepeated(row, header)) return "repeated-header";
    if (isTotal(row, usual) || (row.line === end && isSums(row, body.slice(0, -1)))) return "total";
    return isNote(row, usual, merges) ? "title" : null;
  };
};

const untilLast = (rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.slice(0, rows.findLastIndex(({ cells }) => !isBlank(cells)) + 1);

/** The table of a sheet: the names of its columns, its rows, and which lines are neither. */
export const tableIn = ({ name, rows: all, merges, dayEpoch }: RawSheet): ReadSheet => {
  const rows = untilLast(all);
  const width = widthOf(rows);
  const header = headerIn(rows, width, merges);
  if (!header) return { name, headerLine: 0, columns: [], rows: [], leftOut: [], dayEpoch };
  const headerLine = header.lines.at(-1)?.line ?? 0;
  const judge = judgeBy(rows, header, merges);
  const sheet: ReadSheet = { name, headerLine, columns: [...header.columns], rows: [], leftOut: [], dayEpoch };
  for (const row of filledDown(rows, merges)) {
    if (header.lines.some(({ line }) => line === row.line)) continue;
    const why = judge(row);
    if (why) sheet.leftOut.push({ line: row.line, why });
    else {
      const cells = header.columns.map((_, column) => row.cells[column] ?? null);
      sheet.rows.push({ line: row.line, cells: cells.map((cell) => (isEmptyCell(cell) ? null : cell)) });
    }
  }
  return sheet;
};
