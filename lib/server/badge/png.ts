import "server-only";
import { crc32, inflateSync } from "node:zlib";
import { longestBadge } from "@/lib/badge/json";
import { NoBadge } from "@/lib/badge/outcome";

/** A text that a picture carries beside its pixels. */
export type PngText = { keyword: string; text: string };

const signature = Buffer.from("89504e470d0a1a0a", "hex");
const mostChunks = 20_000;

export const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 8)).equals(signature);

type Chunk = { type: string; data: Buffer; end: number };

/** The chunks of a picture, as far as they are whole: length, type, data and a checksum each (PNG, third edition, 5.3). */
function* chunksIn(bytes: Uint8Array): Generator<Chunk> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  for (let count = 0; count < mostChunks && at + 12 <= all.length; count += 1) {
    const length = all.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > all.length) return;
    yield { type: all.toString("latin1", at + 4, at + 8), data: all.subarray(at + 8, end - 4), end };
    at = end;
  }
}

/** Unpacks no more than a badge may be long. */
const unpack = (packed: Buffer): Buffer => {
  try {
    return inflateSync(packed, { maxOutputLength: longestBadge });
  } catch (error) {
    const isBomb = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new NoBadge(isBomb ? "badge-too-large" : "badge-unreadable");
  }
};

const isBadgeKeyword = (keyword: string): boolean => keyword === "openbadges" || keyword === "openbadgecredential";

const split = (data: Buffer): { keyword: string; rest: Buffer } => {
  const end = data.indexOf(0);
  return end < 0
    ? { keyword: "", rest: data }
    : { keyword: data.toString("latin1", 0, end), rest: data.subarray(end + 1) };
};

/** An international text: whether it is packed, how, its language and translated keyword, each ended by a zero, then the text. */
const internationalText = (rest: Buffer): string => {
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) throw new NoBadge("badge-unreadable");
  const text = rest.subarray(translated + 1);
  return (rest[0] === 1 ? unpack(text) : text).toString("utf8");
};

const readers: Readonly<Record<string, (rest: Buffer) => string>> = {
  tEXt: (rest) => rest.toString("latin1"),
  zTXt: (rest) => unpack(rest.subarray(1)).toString("latin1"),
  iTXt: internationalText,
};

/**
 * The badges that a picture was baked with. Written here because no kept library reads texts that stand after the pixels,
 * which bakers write. Throws NoBadge: badge-too-large, badge-unreadable.
 */
export const badgesInPng = (bytes: Uint8Array): PngText[] => {
  const found: PngText[] = [];
  for (const { type, data } of chunksIn(bytes)) {
    const read = readers[type];
    if (!read) continue;
    const { keyword, rest } = split(data);
    if (!isBadgeKeyword(keyword)) continue;
    const text = read(rest);
    if (text.length > longestBadge) throw new NoBadge("badge-too-large");
    found.push({ keyword, text });
  }
  return found;
};

const chunkOf = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A picture with a text baked into it, before its pixels: for one that was drawn anew and lost what it carried. */
export const bakePng = (picture: Uint8Array, { keyword, text }: PngText): Uint8Array => {
  const [head] = chunksIn(picture);
  if (!head) throw new Error("Not a picture");
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, "latin1"), Buffer.from(text, "utf8")]);
  return Buffer.concat([picture.subarray(0, head.end), chunkOf("iTXt", data), picture.subarray(head.end)]);
};
