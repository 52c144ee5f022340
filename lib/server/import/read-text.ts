import { CsvError, parse } from "csv-parse/sync";
import { unguardedText } from "@/lib/file/csv-cell";
import type { RawSheet } from "@/lib/import/find/raw";
import { cleanText } from "./read-cell";
import { decoded } from "./read-encoding";
import { tableFault } from "./read-fault";

const separators = [";", ",", "\t", "|"] as const;

/** So many records tell how the others are written. */
const sampled = 200;

type Form = { delimiter: string; quote: '"' | false };

const options = ({ delimiter, quote }: Form) => ({
  ...{ delimiter, quote, escape: '"', record_delimiter: ["\r\n", "\n", "\r"] },
  ...{ relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 },
});

const recordsOf = (text: string, form: Form, most?: number): string[][] =>
  parse(text, { ...options(form), ...(most === undefined ? {} : { to: most }) });

/** How many records have as many cells as most have, where that is more than one; then, how many cells these are. */
const evenness = (records: readonly string[][]): [number, number] => {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [first] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  return first ? [first[1], first[0]] : [0, 0];
};

/** Excel's own line about the separator, which it does not show. */
const told = /^sep=(.)\r?\n/i;

/** A cell as it was before a CSV for spreadsheets put an apostrophe before what looks like a formula; composed and trimmed. */
const cellOf = (text: string): string => unguardedText(cleanText(text));

/** A quote that nothing closes is a sign among others, of inches perhaps. */
const parsed = (text: string, delimiter: string, most?: number): string[][] => {
  try {
    return recordsOf(text, { delimiter, quote: '"' }, most);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_MAX_RECORD_SIZE") throw tableFault("table-not-found");
    return recordsOf(text, { delimiter, quote: false }, most);
  }
};

/** The separator by which most records have the same number of cells. */
const separatorOf = (text: string): string => {
  const sample = text.slice(0, 200_000);
  const scores = separators.map((delimiter) => {
    const [rows, cells] = evenness(parsed(sample, delimiter, sampled));
    return { delimiter, rows, cells };
  });
  const [best] = scores.sort((one, other) => other.rows - one.rows || other.cells - one.cells);
  return best && best.rows > 0 ? best.delimiter : ";";
};

/** A text of cells as a sheet: in any encoding, with the separator that it says or that fits most lines. */
export const readText = (bytes: Uint8Array): RawSheet[] => {
  const text = decoded(bytes);
  if (text === null) throw tableFault("table-not-found");
  const [line = "", said] = told.exec(text) ?? [];
  const body = text.slice(line.length);
  const records = parsed(body, said ?? separatorOf(body));
  const rows = records.map((cells, at) => ({ line: at + 1, cells: cells.map(cellOf) }));
  return [{ name: "", rows, merges: [], dayEpoch: 1900 }];
};
