import { isZipTrue } from "@/lib/file/zip-content";
import { readZipDirectory, type ZipEntry } from "@/lib/file/zip-directory";

/** docs/security.md, "Input, files, output". */
const mostEntries = 1_000;
const mostBytes = 100 * 1024 * 1024;
const highestRatio = 100;

const isBomb = (entries: ZipEntry[], fileBytes: number): boolean => {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return (
    total > mostBytes ||
    total > fileBytes * highestRatio ||
    entries.some(({ bytes, packedBytes }) => bytes > packedBytes * highestRatio + 1_024)
  );
};

/**
 * The names in a zip file that is what its directory says, by its directory alone and then by counting what each entry unpacks
 * to, of which nothing is held; null where it is not, unpacks to too much, or has a password.
 */
export const namesInZip = async (bytes: Uint8Array): Promise<ReadonlySet<string> | null> => {
  const directory = readZipDirectory(bytes, mostEntries);
  if (!directory) return null;
  const { entries } = directory;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || entries.some(({ isEncrypted }) => isEncrypted)) return null;
  return !isBomb(entries, bytes.byteLength) && (await isZipTrue(bytes, directory)) ? names : null;
};

const isWorkbook = (names: ReadonlySet<string>): boolean =>
  names.has("[Content_Types].xml") && names.has("xl/workbook.xml");

/** Whether a file named xlsx is a workbook. One with macros or a password is not accepted as one. */
export const workbookFault = async (bytes: Uint8Array): Promise<"workbook" | "other" | "unreadable"> => {
  const names = await namesInZip(bytes);
  if (!names) return "unreadable";
  return isWorkbook(names) && ![...names].some((name) => /vbaProject/i.test(name)) ? "workbook" : "other";
};
