import { readZipDirectory, type ZipEntry } from "@/lib/file/zip-directory";

/** docs/security.md, "Input, files, output". */
const mostEntries = 1_000;
const mostBytes = 100 * 1024 * 1024;
const highestRatio = 100;

const localHeader = 30;

/** True where entries share bytes: a small file can then unpack to a huge one while each ratio looks harmless. */
const overlap = (entries: ZipEntry[]): boolean => {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.some((entry, i) => {
    const next = sorted[i + 1];
    return next !== undefined && entry.offset + localHeader + entry.packedBytes > next.offset;
  });
};

const isBomb = (entries: ZipEntry[], fileBytes: number): boolean => {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return (
    total > mostBytes ||
    total > fileBytes * highestRatio ||
    entries.some(({ bytes, packedBytes }) => bytes > packedBytes * highestRatio + 1_024) ||
    overlap(entries)
  );
};

const isWorkbook = (names: Set<string>): boolean => names.has("[Content_Types].xml") && names.has("xl/workbook.xml");

/**
 * Decides from the central directory alone, without unpacking, whether a file named xlsx is a workbook. A workbook with
 * macros or a password is not accepted as one.
 */
export const workbookFault = (bytes: Uint8Array): "workbook" | "other" | "unreadable" => {
  const entries = readZipDirectory(bytes, mostEntries);
  if (!entries || isBomb(entries, bytes.byteLength) || entries.some(({ isEncrypted }) => isEncrypted))
    return "unreadable";
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length) return "unreadable";
  return isWorkbook(names) && ![...names].some((name) => /vbaProject/i.test(name)) ? "workbook" : "other";
};
