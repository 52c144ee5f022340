import type { ZipEntry } from "@/lib/file/zip-directory";

const signature = 0x04034b50;
const headerLength = 30;
/** What may follow an entry's content: its descriptor, the longest of which is shorter than any entry. */
const longestDescriptor = 24;
const stored = 0;
const deflated = 8;

type Packed = { entry: ZipEntry; content: Uint8Array<ArrayBuffer> };

const packedAt = (bytes: Uint8Array, entry: ZipEntry): { content: Uint8Array<ArrayBuffer>; end: number } | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, name, method, packedBytes } = entry;
  if (offset + headerLength > bytes.length || view.getUint32(offset, true) !== signature) return null;
  const nameEnd = offset + headerLength + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  const isSame =
    view.getUint16(offset + 8, true) === method &&
    new TextDecoder().decode(bytes.subarray(offset + headerLength, nameEnd)) === name;
  if (!isSame || start + packedBytes > bytes.length) return null;
  return { content: bytes.slice(start, start + packedBytes), end: start + packedBytes };
};

/**
 * The packed content of each entry of a zip; null where entries share bytes, differ from the directory, or leave room for
 * one that the directory does not name.
 */
const packedEntries = (bytes: Uint8Array, entries: readonly ZipEntry[], directoryAt: number): Packed[] | null => {
  const packed: Packed[] = [];
  let before = 0;
  let longestGap = 0;
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    const found = packedAt(bytes, entry);
    if (!found || entry.offset < before || entry.offset - before > longestGap) return null;
    packed.push({ entry, content: found.content });
    before = found.end;
    longestGap = longestDescriptor;
  }
  return directoryAt < before || directoryAt - before > longestDescriptor ? null : packed;
};

/** Whether this unpacks to so many bytes exactly. Counts while it unpacks, holds none of it, and stops at the first more. */
const unpacksTo = async (packed: Uint8Array<ArrayBuffer>, bytes: number): Promise<boolean> => {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let count = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      count += read.value.length;
      if (count > bytes) break;
    }
  } catch {
    return false;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return count === bytes;
};

/** Whether every entry of a zip is where the directory says, and unpacks to what it says there. */
export const isZipTrue = async (
  bytes: Uint8Array,
  { entries, offset }: { entries: readonly ZipEntry[]; offset: number },
): Promise<boolean> => {
  const packed = packedEntries(bytes, entries, offset);
  if (!packed) return false;
  for (const { entry, content } of packed) {
    if (entry.method === stored && entry.bytes === entry.packedBytes) continue;
    if (entry.method !== deflated || !(await unpacksTo(content, entry.bytes))) return false;
  }
  return true;
};
