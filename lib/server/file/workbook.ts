import "server-only";
import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import type { Cell } from "@/lib/file/sheet/cell";
import type { SheetRows } from "@/lib/file/sheet/sheet";

/** What XML 1.0 cannot hold, half a pair of surrogates included. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** What a workbook takes for the code of another character. */
const coded = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** A cell holds so many characters. */
const longest = 32_767;

/** A text is never a formula here, whatever it begins with: it is written as the text it is. */
const writtenCell = (cell: Cell): CellValue => {
  if (typeof cell === "number") return cell;
  if (typeof cell === "object") return new Date(`${cell.day}T00:00:00Z`);
  return cell === "" ? null : cell.slice(0, longest).replace(unwritable, "").replace(coded, "_x005F_");
};

async function* valuesOf(columns: readonly string[], rows: SheetRows): AsyncGenerator<CellValue[]> {
  yield columns.map(writtenCell);
  for await (const some of rows) for (const cells of some) yield cells.map(writtenCell);
}

/** The name of a sheet: at most 31 characters, none of []:*?/\ */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/** A workbook with one sheet, packed as its rows come, so that no table is held whole. Its head stays while the rows are scrolled. */
export const workbookOf = (name: string, columns: readonly string[], rows: SheetRows): ReadableStream<Uint8Array> =>
  writeXlsxStream(valuesOf(columns, rows), {
    ...{ name: sheetName(name), freezePane: { rows: 1 } },
    // Wide enough for a day: a narrower cell shows ####.
    columns: columns.map((column) => ({ width: Math.max(12, Math.min(40, column.length + 2)) })),
  });
