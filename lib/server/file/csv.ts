import "server-only";
import { stringify } from "csv-stringify/sync";
import { guardedText } from "@/lib/file/csv-cell";
import type { Cell } from "@/lib/file/sheet/cell";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";

/** Comes first, so that spreadsheets read UTF-8. */
export const csvStart = "\uFEFF";

/**
 * Lines of RFC 4180, but split as spreadsheets of the language split (docs/decisions/063-tables-as-workbook-or-csv-by-language.md).
 * A line `sep=;` would be read by Excel alone, which then forgets that the file is UTF-8. A text is always quoted and never
 * runs; a number is not quoted, so that it is one; a day is written as ISO 8601.
 */
export const csvLines = (rows: readonly (readonly Cell[])[], locale: Locale): string => {
  const { listMark, decimalMark } = writing[locale];
  return stringify(rows as Cell[][], {
    ...{ delimiter: listMark, record_delimiter: "windows", quoted_string: true, quoted_empty: true },
    cast: {
      string: (text) => guardedText(text),
      number: (number) => ({ value: String(number).replace(".", decimalMark), quoted: false }),
      object: (cell) => ({ value: (cell as { day: string }).day, quoted: false }),
    },
  });
};
