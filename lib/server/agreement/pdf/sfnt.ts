import { inflateSync } from "node:zlib";

/** Bytes of the header and of each entry in the directory of tables (WOFF 1.0, sections 4 and 5; OpenType 1.9). */
const woff = { header: 44, entry: 20 } as const;
const sfnt = { header: 12, entry: 16 } as const;

type Table = { tag: Buffer; checksum: number; data: Buffer };

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const tablesOf = (file: Buffer): Table[] =>
  Array.from({ length: file.readUInt16BE(12) }, (_, place) => {
    const entry = file.subarray(woff.header + place * woff.entry);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const data = file.subarray(offset, offset + packed);
    const checksum = entry.readUInt32BE(16);
    return { tag: entry.subarray(0, 4), checksum, data: packed < length ? inflateSync(data) : data };
  });

const headerOf = (flavour: number, count: number): Buffer => {
  const header = Buffer.alloc(sfnt.header);
  const power = Math.floor(Math.log2(count));
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((count - 2 ** power) * 16, 10);
  return header;
};

/**
 * A WOFF font as the plain OpenType font it packs. Who draws with a WOFF font unpacks its tables again for every letter.
 */
export const sfntOf = (file: Buffer): Buffer => {
  const tables = tablesOf(file);
  const directory = Buffer.alloc(tables.length * sfnt.entry);
  let offset = sfnt.header + directory.length;
  const parts = tables.map(({ tag, checksum, data }, place) => {
    const at = place * sfnt.entry;
    tag.copy(directory, at);
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    offset += padded(data.length);
    return Buffer.concat([data], padded(data.length));
  });
  return Buffer.concat([headerOf(file.readUInt32BE(4), tables.length), directory, ...parts]);
};
