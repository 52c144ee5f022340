/** `bytes` is what the directory claims; what an entry unpacks to is for zip-content to count. */
export type ZipEntry = {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  /** Where its local header is. */
  offset: number;
  isEncrypted: boolean;
};

type ZipDirectory = { entries: ZipEntry[]; offset: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 65_535;
/** This value refers to the 64-bit record, which no file of ten megabytes needs. */
const elsewhere = 0xffffffff;

const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  return -1;
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | null => {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const nameAt = at + entryLength;
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
  return { entry, next };
};

/**
 * Reads the central directory of a zip file (APPNOTE 6.3) without unpacking anything; null where it is damaged, split
 * over disks, 64-bit, or longer than `limit` entries. Entries are counted as they are read, up to the record that ends
 * the directory: the number it declares must be theirs.
 */
export const readZipDirectory = (bytes: Uint8Array, limit: number): ZipDirectory | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < endLength) return null;
  const end = findEnd(view);
  if (end < 0 || view.getUint16(end + 4, true) !== 0) return null;
  const [here, declared] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  let at = offset;
  while (at < end) {
    const read = entries.length < limit ? readEntry(bytes, view, at) : null;
    if (!read || [read.entry.bytes, read.entry.packedBytes, read.entry.offset].includes(elsewhere)) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return at === end && entries.length === declared && here === declared ? { entries, offset } : null;
};
