import { cursorAt, PdfSyntaxError, type PdfValue, readValue, readWord, skipSpace, startsWith } from "./object";

/** One cross-reference section: what this revision of the file says about objects. */
type PdfRevision = {
  /** Where its `xref` keyword stands. */
  offset: number;
  entries: Map<number, { offset: number; generation: number } | null>;
  trailer: Map<string, PdfValue>;
};

/** A file taken apart; `reading.left` is how much more of it may be read, in bytes, before it counts as hostile. */
export type PdfFile = { bytes: Uint8Array; revisions: PdfRevision[]; reading: { left: number } };

const maximumObjects = 100_000;
const maximumRevisions = 50;
/**
 * The most bytes worth reading of a file: each byte about once, and some more for unpacked pages. Objects that overlap
 * would never end.
 */
const readingOf = (bytes: Uint8Array): number => 3 * bytes.length + 30_000_000;

const lastIndexOf = (bytes: Uint8Array, text: string): number => {
  for (let at = bytes.length - text.length; at >= 0; at--) if (startsWith(bytes, at, text)) return at;
  return -1;
};

const integer = (word: string): number => {
  if (!/^\d{1,10}$/.test(word)) throw new PdfSyntaxError(`not a whole number: ${word.slice(0, 20)}`);
  return Number(word);
};

const readSection = (bytes: Uint8Array, offset: number, room: number): PdfRevision => {
  const cursor = cursorAt(bytes, offset);
  if (readWord(cursor) !== "xref") throw new PdfSyntaxError(`no cross-reference table at ${offset}`);
  const entries: PdfRevision["entries"] = new Map();
  for (let word = readWord(cursor); word !== "trailer"; word = readWord(cursor)) {
    const [first, count] = [integer(word), integer(readWord(cursor))];
    if (first + count > maximumObjects || entries.size + count > room) throw new PdfSyntaxError("too many objects");
    for (let number = first; number < first + count; number++) {
      const [at, generation, kind] = [integer(readWord(cursor)), integer(readWord(cursor)), readWord(cursor)];
      if (kind !== "n" && kind !== "f") throw new PdfSyntaxError("not a cross-reference entry");
      entries.set(number, kind === "n" ? { offset: at, generation } : null);
    }
  }
  const trailer = readValue(cursor);
  if (trailer === null || typeof trailer !== "object" || trailer.type !== "dict")
    throw new PdfSyntaxError("no trailer");
  return { offset, entries, trailer: trailer.entries };
};

/**
 * Reads the revisions of a PDF with classic cross-reference tables, newest first. Repairs nothing.
 * @throws PdfSyntaxError
 */
export const readPdf = (bytes: Uint8Array): PdfFile => {
  if (!startsWith(bytes, 0, "%PDF-")) throw new PdfSyntaxError("no header");
  const start = lastIndexOf(bytes, "startxref");
  if (start < 0) throw new PdfSyntaxError("no startxref");
  const revisions: PdfRevision[] = [];
  let room = maximumObjects;
  let next: PdfValue | undefined = integer(readWord(cursorAt(bytes, start + 9)));
  while (typeof next === "number") {
    if (revisions.some((revision) => revision.offset === next)) throw new PdfSyntaxError("revisions go in a circle");
    if (revisions.length === maximumRevisions) throw new PdfSyntaxError("too many revisions");
    const revision = readSection(bytes, next, room);
    revisions.push(revision);
    room -= revision.entries.size;
    next = revision.trailer.get("Prev");
  }
  return { bytes, revisions, reading: { left: readingOf(bytes) } };
};

/**
 * The object with this number, from the newest revision that defines it; null where there is none.
 * @throws PdfSyntaxError
 */
export const pdfObject = (file: PdfFile, number: number): PdfValue => {
  const revision = file.revisions.find((one) => one.entries.has(number));
  const entry = revision?.entries.get(number);
  if (!entry) return null;
  const cursor = cursorAt(file.bytes, entry.offset);
  const head = [readWord(cursor), readWord(cursor), readWord(cursor)];
  if (head[0] !== String(number) || head[2] !== "obj")
    throw new PdfSyntaxError(`object ${number} is not where it is said`);
  const value = readValue(cursor);
  skipSpace(cursor);
  file.reading.left -= cursor.at - entry.offset;
  if (file.reading.left < 0) throw new PdfSyntaxError("objects lie over one another");
  return value;
};

/** Follows a reference once; any other value is returned unchanged. */
export const resolve = (file: PdfFile, value: PdfValue | undefined): PdfValue =>
  value !== null && typeof value === "object" && value.type === "ref" ? pdfObject(file, value.number) : (value ?? null);

/** The entries of a dictionary or stream, following a reference; empty for anything else. */
export const pdfEntries = (file: PdfFile, value: PdfValue | undefined): Map<string, PdfValue> => {
  const found = resolve(file, value);
  return found !== null && typeof found === "object" && (found.type === "dict" || found.type === "stream")
    ? found.entries
    : new Map();
};

/** The items of an array, following a reference; empty for anything else. */
export const pdfItems = (file: PdfFile, value: PdfValue | undefined): PdfValue[] => {
  const found = resolve(file, value);
  return found !== null && typeof found === "object" && found.type === "array" ? found.items : [];
};

export const pdfName = (value: PdfValue | undefined): string | null =>
  value !== null && typeof value === "object" && value.type === "name" ? value.name : null;

export const pdfCatalog = (file: PdfFile): Map<string, PdfValue> =>
  pdfEntries(file, file.revisions[0]?.trailer.get("Root"));

/** Every object number of the file. */
export const objectNumbers = (file: PdfFile): number[] => [
  ...new Set(file.revisions.flatMap((revision) => [...revision.entries.keys()])),
];
