import { tableIn } from "@/lib/import/find/table";
import type { ReadSheet } from "@/lib/import/table";
import { tableFault } from "./read-fault";
import { readText } from "./read-text";
import { readWorkbook } from "./read-workbook";

type Sent = { bytes: Uint8Array; fileName: string };

/** Reads the tables of a file; a worker thread does. @throws Refusal as `readTable` says */
export const readFile = async ({ bytes }: Sent): Promise<{ sheets: ReadSheet[] }> => {
  if (bytes.length === 0) throw tableFault("table-empty");
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheets = isPacked ? await readWorkbook(bytes) : readText(bytes);
  return { sheets: sheets.map(tableIn) };
};
