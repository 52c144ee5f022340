import { largestFile } from "@/lib/file/kind";
import { widthOf } from "@/lib/import/find/raw";
import { tableIn } from "@/lib/import/find/table";
import { mostColumns, mostRows } from "@/lib/import/limits";
import type { ReadSheet } from "@/lib/import/table";
import { tableFault } from "./read-fault";
import { readText } from "./read-text";
import { isPacked, readWorkbook } from "./read-workbook";

type Sent = { bytes: Uint8Array; fileName: string };

/**
 * Reads the tables of a file; a worker thread does. What a file is its bytes say, not its name.
 * @throws Refusal as `readTable` says
 */
export const readFile = async ({ bytes }: Sent): Promise<{ sheets: ReadSheet[] }> => {
  if (bytes.length === 0) throw tableFault("table-empty");
  if (bytes.length > largestFile) throw tableFault("table-too-large");
  const raw = isPacked(bytes) ? await readWorkbook(bytes) : readText(bytes);
  if (raw.some(({ rows }) => widthOf(rows) > mostColumns)) throw tableFault("table-columns-many");
  const sheets = raw.map(tableIn);
  if (sheets.every(({ columns }) => columns.length === 0)) throw tableFault("table-empty");
  if (sheets.reduce((sum, { rows }) => sum + rows.length, 0) > mostRows) throw tableFault("table-rows-many");
  return { sheets };
};
