/** A parsed PDF object; a hexadecimal string keeps its position in the file. */
export type PdfValue =
  | null
  | boolean
  | number
  | { type: "name"; name: string }
  | { type: "ref"; number: number; generation: number }
  | { type: "string"; bytes: Uint8Array; hex: boolean; start: number; end: number }
  | { type: "array"; items: PdfValue[] }
  | PdfDict
  | PdfStream;
type PdfDict = { type: "dict"; entries: Map<string, PdfValue> };
type PdfStream = { type: "stream"; entries: Map<string, PdfValue>; start: number };

/** The bytes are not valid PDF at this offset. */
export class PdfSyntaxError extends Error {}

/** The position of the reader; `values` counts the values read, so that a hostile object cannot grow without end. */
type Cursor = { bytes: Uint8Array; at: number; depth: number; values: number };

export const cursorAt = (bytes: Uint8Array, at: number): Cursor => ({ bytes, at, depth: 0, values: 0 });

const maximumDepth = 60;
const maximumValues = 200_000;
const maximumString = 1_000_000;

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
const code = (c: string) => c.charCodeAt(0);
const isRegular = (byte: number | undefined) => byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);

const fail = (cursor: Cursor, what: string): never => {
  throw new PdfSyntaxError(`${what} at ${cursor.at}`);
};

export const skipSpace = (cursor: Cursor): void => {
  for (;;) {
    const byte = cursor.bytes[cursor.at];
    if (byte === code("%")) {
      while (cursor.at < cursor.bytes.length && cursor.bytes[cursor.at] !== 10 && cursor.bytes[cursor.at] !== 13)
        cursor.at++;
    } else if (byte !== undefined && whitespace.has(byte)) cursor.at++;
    else return;
  }
};

/** Reads a word of regular characters; empty where there is none. */
export const readWord = (cursor: Cursor): string => {
  skipSpace(cursor);
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at++;
  return String.fromCharCode(...cursor.bytes.subarray(start, Math.min(cursor.at, start + 256)));
};

export const startsWith = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

const readName = (cursor: Cursor): PdfValue => {
  cursor.at++;
  const start = cursor.at;
  while (isRegular(cursor.bytes[cursor.at])) cursor.at++;
  const raw = String.fromCharCode(...cursor.bytes.subarray(start, Math.min(cursor.at, start + 1024)));
  return {
    type: "name",
    name: raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  };
};

const readHex = (cursor: Cursor): PdfValue => {
  const start = cursor.at;
  const end = cursor.bytes.indexOf(code(">"), start);
  if (end < 0) return fail(cursor, "unclosed hexadecimal string");
  if (end - start > maximumString) return fail(cursor, "a string too long");
  cursor.at = end + 1;
  const digits: number[] = [];
  for (const byte of cursor.bytes.subarray(start + 1, end)) {
    if (whitespace.has(byte)) continue;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) return fail(cursor, "not a hexadecimal digit");
    digits.push(digit);
  }
  const bytes = Uint8Array.from(
    { length: Math.ceil(digits.length / 2) },
    (_, i) => ((digits[2 * i] ?? 0) << 4) | (digits[2 * i + 1] ?? 0),
  );
  return { type: "string", bytes, hex: true, start, end: end + 1 };
};

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const readEscape = (cursor: Cursor, out: number[]): void => {
  const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...cursor.bytes.subarray(cursor.at, cursor.at + 3)));
  if (octal) {
    out.push(Number.parseInt(octal[0], 8) & 255);
    cursor.at += octal[0].length;
    return;
  }
  const byte = cursor.bytes[cursor.at++] ?? 0;
  if (byte === 13 && cursor.bytes[cursor.at] === 10) cursor.at++;
  if (byte !== 10 && byte !== 13) out.push(escapes[String.fromCharCode(byte)] ?? byte);
};

const readLiteral = (cursor: Cursor): PdfValue => {
  const start = cursor.at++;
  const out: number[] = [];
  for (let open = 1; open > 0; ) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) return fail(cursor, "unclosed string");
    if (out.length > maximumString) return fail(cursor, "a string too long");
    if (byte === code("\\")) readEscape(cursor, out);
    else {
      if (byte === code("(")) open++;
      if (byte === code(")")) open--;
      if (open > 0) out.push(byte);
    }
  }
  return { type: "string", bytes: Uint8Array.from(out), hex: false, start, end: cursor.at };
};

const readArray = (cursor: Cursor): PdfValue => {
  cursor.at++;
  const items: PdfValue[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.bytes[cursor.at] === code("]")) break;
    items.push(readValue(cursor));
  }
  cursor.at++;
  return { type: "array", items };
};

const readDict = (cursor: Cursor): PdfValue => {
  cursor.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipSpace(cursor);
    if (startsWith(cursor.bytes, cursor.at, ">>")) break;
    if (cursor.bytes[cursor.at] !== code("/")) return fail(cursor, "no key");
    const key = readName(cursor) as { name: string };
    if (entries.has(key.name)) return fail(cursor, "a key given twice");
    entries.set(key.name, readValue(cursor));
  }
  cursor.at += 2;
  return streamAfter(cursor, entries) ?? { type: "dict", entries };
};

const streamAfter = (cursor: Cursor, entries: Map<string, PdfValue>): PdfStream | null => {
  const ahead = { ...cursor };
  skipSpace(ahead);
  if (!startsWith(cursor.bytes, ahead.at, "stream")) return null;
  cursor.at = ahead.at + 6;
  if (cursor.bytes[cursor.at] === 13) cursor.at++;
  if (cursor.bytes[cursor.at] === 10) cursor.at++;
  return { type: "stream", entries, start: cursor.at };
};

const readNumberOrRef = (cursor: Cursor): PdfValue => {
  const word = readWord(cursor);
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return fail(cursor, "not an object");
  const ahead = { ...cursor };
  const generation = /^\d+$/.test(word) ? readWord(ahead) : "";
  if (!/^\d+$/.test(generation) || readWord(ahead) !== "R") return Number(word);
  cursor.at = ahead.at;
  return { type: "ref", number: Number(word), generation: Number(generation) };
};

/** Reads one object. @throws PdfSyntaxError */
export const readValue = (cursor: Cursor): PdfValue => {
  skipSpace(cursor);
  if (++cursor.depth > maximumDepth) return fail(cursor, "nested too deep");
  if (++cursor.values > maximumValues) return fail(cursor, "too many values");
  const value = readOne(cursor);
  cursor.depth--;
  return value;
};

const readOne = (cursor: Cursor): PdfValue => {
  if (startsWith(cursor.bytes, cursor.at, "<<")) return readDict(cursor);
  const byte = cursor.bytes[cursor.at];
  if (byte === code("/")) return readName(cursor);
  if (byte === code("<")) return readHex(cursor);
  if (byte === code("(")) return readLiteral(cursor);
  if (byte === code("[")) return readArray(cursor);
  return readNumberOrRef(cursor);
};
