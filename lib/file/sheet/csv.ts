import { csvCell } from "@/lib/file/csv-cell";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";
import type { Cell } from "./cell";

/** Comes first, so that spreadsheets read UTF-8. */
export const csvStart = "\uFEFF";

/**
 * A line of RFC 4180, but split as spreadsheets of the language split (docs/decisions/063-tables-as-workbook-or-csv-by-language.md).
 * A line `sep=;` would be read by Excel alone, which then forgets that the file is UTF-8. A number is not quoted, so that it
 * is one; a day is written as ISO 8601.
 */
export const csvLine = (cells: readonly Cell[], locale: Locale): string => {
  const { listMark, decimalMark } = writing[locale];
  const written = (cell: Cell): string => {
    if (typeof cell === "number") return String(cell).replace(".", decimalMark);
    return typeof cell === "string" ? csvCell(cell) : cell.day;
  };
  return `${cells.map(written).join(listMark)}\r\n`;
};
