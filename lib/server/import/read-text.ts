import { parse } from "csv-parse/sync";
import type { RawSheet } from "@/lib/import/find/raw";

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** A text of cells as a sheet. */
export const readText = (bytes: Uint8Array): RawSheet[] => {
  const rows: string[][] = parse(decode(bytes), {
    delimiter: [";", "\t", ","],
    relax_column_count: true,
    relax_quotes: true,
  });
  return [
    {
      ...{ name: "", merges: [], dayEpoch: 1900 },
      rows: rows.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.normalize("NFC").trim()) })),
    },
  ];
};
