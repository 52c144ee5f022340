import type { Day } from "@/lib/date/day";

/**
 * A cell as JSON keeps it. A text is composed (NFC) and trimmed; a number is the cached value of a formula too; a day is what
 * a workbook formats as one. An error of a spreadsheet is the text that it shows ("#N/A").
 */
export type ReadCell = string | number | boolean | { day: Day } | null;

/** Whether a spreadsheet would show nothing here. */
export const isEmptyCell = (cell: ReadCell | undefined): boolean => cell === null || cell === undefined || cell === "";

/** A cell as a text; "" where it is empty. */
export const cellText = (cell: ReadCell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.day : String(cell);
};

/** What spreadsheets show for a value that they cannot compute, in the languages in which they are used here. */
const errors =
  /^(?:#(?:N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NULL!|NUL!|NUM!|NOMBRE!|SPILL!|CALC!|GETTING_DATA|#+)|Err:\d{3})$/i;

export const isErrorCell = (cell: ReadCell | undefined): boolean => typeof cell === "string" && errors.test(cell);
