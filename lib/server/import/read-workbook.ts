import {
  type CellValue,
  EncryptedFileError,
  type MergeRange,
  type ReadOptions,
  type Sheet,
  type Workbook,
} from "hucre";
import { namesInZip } from "@/lib/file/workbook";
import type { ReadCell } from "@/lib/import/cell";
import type { Merge, RawSheet } from "@/lib/import/find/raw";
import { cleanText } from "./read-cell";
import { tableFault } from "./read-fault";

type Read = (bytes: Uint8Array, options: ReadOptions) => Promise<Workbook>;

/** Office keeps what has a password, and what is older than 2007, in the same container. */
const isCompound = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0";

const has = (bytes: Uint8Array, stream: string): boolean => Buffer.from(bytes).includes(Buffer.from(stream, "utf16le"));

const ofCompound = async (bytes: Uint8Array): Promise<Read> => {
  if (has(bytes, "EncryptedPackage")) throw tableFault("table-locked");
  if (!has(bytes, "Workbook")) throw tableFault("table-not-found");
  return (await import("hucre/xlsx")).readXls;
};

const ofZip = async (bytes: Uint8Array): Promise<Read> => {
  const names = await namesInZip(bytes);
  if (!names) throw tableFault("table-unreadable");
  if (names.has("xl/workbook.xml")) return (await import("hucre/xlsx")).readXlsx;
  if (names.has("xl/workbook.bin")) return (await import("hucre/xlsx")).readXlsb;
  if (names.has("content.xml")) return (await import("hucre/ods")).readOds;
  throw tableFault("table-not-found");
};

const cellOf = (value: CellValue): ReadCell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  return typeof value === "string" ? cleanText(value) : value;
};

const mergeOf = ({ startRow, endRow, startCol, endCol }: MergeRange): Merge => ({
  ...{ fromLine: startRow + 1, toLine: endRow + 1 },
  ...{ fromColumn: startCol, toColumn: endCol },
});

const sheetOf = ({ name, rows, merges = [] }: Sheet, dayEpoch: RawSheet["dayEpoch"]): RawSheet => ({
  ...{ name, dayEpoch },
  // Some readers leave out what is empty.
  rows: Array.from(rows, (cells = [], at) => ({
    line: at + 1,
    cells: Array.from(cells, (cell = null) => cellOf(cell)),
  })),
  merges: merges.map(mergeOf),
});

const opened = async (read: Read, bytes: Uint8Array): Promise<Workbook> => {
  try {
    return await read(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  } catch (error) {
    throw tableFault(error instanceof EncryptedFileError ? "table-locked" : "table-unreadable");
  }
};

/** Whether a file is a workbook of any kind, or is packed as one. */
export const isPacked = (bytes: Uint8Array): boolean => (bytes[0] === 0x50 && bytes[1] === 0x4b) || isCompound(bytes);

/** The sheets of a workbook that are not hidden: XLSX, XLSB, XLS or ODS. */
export const readWorkbook = async (bytes: Uint8Array): Promise<RawSheet[]> => {
  const read = await (isCompound(bytes) ? ofCompound(bytes) : ofZip(bytes));
  const { sheets, dateSystem } = await opened(read, bytes);
  return sheets.map((sheet) => sheetOf(sheet, dateSystem === "1904" ? 1904 : 1900));
};
