import { type PdfFile, pdfItems, pdfName, resolve } from "./file";
import { inflate } from "./inflate";
import type { PdfValue } from "./object";

const filtersOf = (file: PdfFile, filter: PdfValue | undefined): (string | null)[] => {
  if (filter === undefined) return [];
  const items = pdfItems(file, filter);
  return items.length > 0 ? items.map(pdfName) : [pdfName(resolve(file, filter))];
};

/**
 * The unpacked content of a stream that is uncompressed or packed with FlateDecode alone; null where it is no stream,
 * packed otherwise, damaged, or longer than `limit` bytes.
 */
export const streamBytes = async (
  file: PdfFile,
  reference: PdfValue | undefined,
  limit: number,
): Promise<Uint8Array | null> => {
  const stream = resolve(file, reference);
  if (stream === null || typeof stream !== "object" || stream.type !== "stream") return null;
  const length = resolve(file, stream.entries.get("Length"));
  if (typeof length !== "number" || length < 0 || stream.entries.has("DecodeParms")) return null;
  const raw = file.bytes.subarray(stream.start, stream.start + length);
  const filters = filtersOf(file, stream.entries.get("Filter")).join();
  const room = Math.min(limit, file.reading.left);
  if (filters === "") return raw.length <= room ? raw : null;
  if (filters !== "FlateDecode") return null;
  const { plain, held } = await inflate(raw, room);
  file.reading.left -= held;
  return plain;
};
