import { csvCell } from "@/lib/file/csv-cell";
import type { Locale } from "@/lib/i18n/locale";
import type { Cell } from "./cell";

/**
 * How spreadsheets of a language read a CSV: the list separator and the decimal mark of its region (docs/decisions/063).
 * A line `sep=;` would be read by Excel alone, which then forgets that the file is UTF-8.
 */
const marks: Readonly<Record<Locale, { between: string; decimal: string }>> = {
  fr: { between: ";", decimal: "," },
  en: { between: ",", decimal: "." },
};

/** Comes first, so that spreadsheets read UTF-8. */
export const csvStart = "\uFEFF";

/** A line of RFC 4180, but for the separator. A number is not quoted, so that it is one; a day is written as ISO 8601. */
export const csvLine = (cells: readonly Cell[], locale: Locale): string => {
  const { between, decimal } = marks[locale];
  const written = (cell: Cell): string => {
    if (typeof cell === "number") return String(cell).replace(".", decimal);
    return typeof cell === "string" ? csvCell(cell) : cell.day;
  };
  return `${cells.map(written).join(between)}\r\n`;
};
