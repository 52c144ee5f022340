import { cellText, isEmptyCell } from "@/lib/import/cell";
import { foldedText } from "@/lib/import/fold";
import { isKnownHeader } from "@/lib/import/headers/known";
import { headerParts } from "@/lib/import/headers/parts";
import type { ReadRow } from "@/lib/import/table";
import { filledIn, isBlank, isData, type Merge } from "./raw";

/** The lines that name the columns, first and last, and the names. */
export type Header = { lines: readonly ReadRow[]; columns: readonly string[] };

/** So many lines may stand above the names of the columns. */
const deepest = 60;

/** A text that says how a column is to be filled in: "(jj/mm/aaaa)", "€". */
const isHint = (text: string): boolean =>
  /^(?:[([].*[)\]]|[jdmya]{1,4}(?:[/.-][jdmya]{1,4}){1,2}|\p{Sc}|%)$/iu.test(text.trim());

const spanAt = (merges: readonly Merge[], { line }: ReadRow, column: number): Merge | undefined =>
  merges.find(
    (one) => one.fromLine <= line && line <= one.toLine && one.fromColumn <= column && column <= one.toColumn,
  );

/**
 * What stands above each column: the cell itself, or the one that is merged over it. Where a file tells of no merged cells, a
 * group reaches over the empty cells to its right under which something is named, as far as its own column is.
 */
const groupsIn = (upper: ReadRow, lower: ReadRow, width: number, merges: readonly Merge[]): string[] => {
  const groups: string[] = [];
  for (let column = 0, open = ""; column < width; column += 1) {
    const own = cellText(upper.cells[column]);
    const span = spanAt(merges, upper, column);
    const isNamed = !isEmptyCell(lower.cells[column]);
    if (!isNamed) open = "";
    else if (own !== "") open = own;
    if (span) groups.push(cellText(upper.cells[span.fromColumn]));
    else groups.push(own !== "" ? own : isNamed && merges.length === 0 ? open : "");
  }
  return groups;
};

const namesOf = (lines: readonly ReadRow[], width: number, merges: readonly Merge[]): string[] => {
  const [upper, lower] = lines;
  if (!upper) return [];
  const groups = lower ? groupsIn(upper, lower, width, merges) : upper.cells.map(cellText);
  return Array.from({ length: width }, (_, column) => {
    const [group, own] = [groups[column] ?? "", lower ? cellText(lower.cells[column]) : ""];
    if (group === "" || own === "" || group === own) return group || own;
    return isHint(own) ? `${group} ${own}` : `${group}${headerParts.mark}${own}`;
  });
};

const isKnown = (name: string): boolean =>
  name !== "" && headerParts.of(name).some((part) => isKnownHeader(foldedText(part)));

const knownAmong = (names: readonly string[]): number => new Set(names.filter(isKnown).map(foldedText)).size;

const isTitle = (row: ReadRow, merges: readonly Merge[]): boolean => {
  const [only, another] = filledIn(row);
  return only !== undefined && another === undefined && (only === 0 || spanAt(merges, row, only) !== undefined);
};

/** Whether two lines may name the columns together. */
const mayPair = (upper: ReadRow, lower: ReadRow | undefined, merges: readonly Merge[]): lower is ReadRow =>
  lower !== undefined &&
  lower.line === upper.line + 1 &&
  !isBlank(lower.cells) &&
  !isTitle(upper, merges) &&
  !lower.cells.some((cell) => isData(cell) && !isHint(cellText(cell)));

type Option = Header & { known: number };

const optionsAt = (rows: readonly ReadRow[], place: number, width: number, merges: readonly Merge[]): Option[] => {
  const [upper, lower] = [rows[place], rows[place + 1]];
  if (!upper || isBlank(upper.cells)) return [];
  const option = (lines: readonly ReadRow[], bonus = 0): Option => {
    const columns = namesOf(lines, width, merges);
    return { lines, columns, known: knownAmong(columns) + bonus };
  };
  if (!mayPair(upper, lower, merges)) return [option([upper])];
  const isHinted = lower.cells.every((cell) => isEmptyCell(cell) || isHint(cellText(cell)));
  return [option([upper]), option([upper, lower], isHinted ? 0.5 : -0.5)];
};

/** A line of names that are known to nobody: words only, each once, over a table. */
const unknownHeader = (rows: readonly ReadRow[], width: number): Header | null => {
  const filled = rows.filter(({ cells }) => !isBlank(cells));
  const usual = filled.map((row) => filledIn(row).length).sort((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0;
  const [first, second] = filled.filter((row) => filledIn(row).length >= Math.max(2, usual * 0.6));
  if (!first || !second) return null;
  if (first.cells.some(isData)) return { lines: [], columns: Array.from({ length: width }, () => "") };
  return { lines: [first], columns: namesOf([first], width, []) };
};

/**
 * The names of the columns, in one line or in two: where most headers are known; else a line of words above a table. Without
 * any line where the data begin at once; null where there is no table.
 */
export const headerIn = (rows: readonly ReadRow[], width: number, merges: readonly Merge[]): Header | null => {
  const options = rows.slice(0, deepest).flatMap((_, place) => optionsAt(rows, place, width, merges));
  const most = Math.max(0, ...options.map(({ known }) => known));
  const best = options.find(({ known }) => known === most);
  return best && most >= Math.min(2, width) ? best : unknownHeader(rows.slice(0, 1_000), width);
};
