import { cellText } from "@/lib/import/cell";
import { folded } from "@/lib/import/fold";
import { isKnownHeader } from "@/lib/import/headers/known";
import type { ReadRow, ReadSheet } from "@/lib/import/table";
import { isBlank, type RawSheet, widthOf } from "./raw";

const knownIn = ({ cells }: ReadRow): number => cells.filter((cell) => isKnownHeader(folded(cellText(cell)))).length;

/** The table of a sheet: its headers, its rows, and which lines are neither. */
export const tableIn = ({ name, rows, dayEpoch }: RawSheet): ReadSheet => {
  const [best] = rows.slice(0, 50).toSorted((one, other) => knownIn(other) - knownIn(one));
  if (!best || knownIn(best) === 0) return { name, headerLine: 0, columns: [], rows: [], leftOut: [], dayEpoch };
  const width = widthOf(rows);
  const columns = Array.from({ length: width }, (_, column) => cellText(best.cells[column]));
  const kept = rows.filter(({ line, cells }) => line > best.line && !isBlank(cells));
  return {
    ...{ name, headerLine: best.line, columns, dayEpoch },
    rows: kept.map(({ line, cells }) => ({ line, cells: columns.map((_, column) => cells[column] ?? null) })),
    leftOut: rows
      .filter((row) => row !== best && !kept.includes(row))
      .map(({ line, cells }) => ({ line, why: isBlank(cells) ? "empty" : "title" })),
  };
};
