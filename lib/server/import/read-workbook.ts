import { type CellValue, readXlsx } from "hucre/xlsx";
import { workbookFault } from "@/lib/file/workbook";
import type { ReadCell } from "@/lib/import/cell";
import type { RawSheet } from "@/lib/import/find/raw";
import { tableFault } from "./read-fault";

const cellOf = (value: CellValue): ReadCell => {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  return typeof value === "string" ? value.normalize("NFC").trim() : value;
};

/** The sheets of a workbook. */
export const readWorkbook = async (bytes: Uint8Array): Promise<RawSheet[]> => {
  if ((await workbookFault(bytes)) !== "workbook") throw tableFault("table-unreadable");
  const { sheets, dateSystem } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    dayEpoch: dateSystem === "1904" ? 1904 : 1900,
    rows: rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellOf) })),
    merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      ...{ fromLine: startRow + 1, toLine: endRow + 1 },
      ...{ fromColumn: startCol, toColumn: endCol },
    })),
  }));
};
