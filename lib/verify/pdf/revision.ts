import { toHex } from "@/lib/verify/digest";
import { objectNumbers, type PdfFile, pdfCatalog, pdfEntries, pdfItems, pdfName, pdfObject, readPdf } from "./file";
import type { PdfValue } from "./object";

const active = new Set(
  "JavaScript JS Launch URI OpenAction AA SubmitForm ImportData RichMedia GoToR GoToE Movie Sound Rendition XFA".split(
    " ",
  ),
);

const nested = (value: PdfValue): PdfValue[] => {
  if (value === null || typeof value !== "object") return [];
  if (value.type === "array") return value.items;
  return value.type === "dict" || value.type === "stream" ? [...value.entries.values()] : [];
};

const keysOf = (value: PdfValue): string[] =>
  value !== null && typeof value === "object" && (value.type === "dict" || value.type === "stream")
    ? [...value.entries.keys()]
    : [];

const isActive = (value: PdfValue): boolean =>
  keysOf(value).some((key) => active.has(key)) || active.has(pdfName(value) ?? "") || nested(value).some(isActive);

/** Scripts, launch actions, outside links: an agreement has none (docs/agreement.md, point 15). */
export const hasActiveContent = (file: PdfFile): boolean =>
  objectNumbers(file).some((number) => isActive(pdfObject(file, number)));

/** The content of an object without its position in the file, for comparison. */
const meaning = (value: PdfValue): unknown => {
  if (value === null || typeof value !== "object") return value;
  if (value.type === "string") return `s${toHex(value.bytes)}`;
  if (value.type === "array") return value.items.map(meaning);
  if (value.type === "name" || value.type === "ref") return value;
  return [value.type, [...value.entries].map(([key, one]) => [key, meaning(one)]).sort()];
};

/** True where the new dictionary keeps every old entry and adds only allowed keys. */
const onlyAdds = (before: Map<string, PdfValue>, after: Map<string, PdfValue>, allowed: string[]): boolean => {
  const kept = new Map([...after].filter(([key]) => before.has(key) || !allowed.includes(key)));
  const text = (entries: Map<string, PdfValue>) => JSON.stringify(meaning({ type: "dict", entries }));
  return text(before) === text(kept);
};

const referenceOf = (value: PdfValue | undefined): number | null =>
  value !== null && typeof value === "object" && value.type === "ref" ? value.number : null;

const isAllowed = (read: PdfFile, sealed: PdfFile, number: number): boolean => {
  const before = pdfObject(read, number);
  if (before === null) return true;
  const [old, now] = [pdfEntries(read, before), pdfEntries(sealed, pdfObject(sealed, number))];
  if (number === referenceOf(read.revisions[0]?.trailer.get("Root"))) return onlyAdds(old, now, ["AcroForm", "Names"]);
  if (number === referenceOf(pdfCatalog(read).get("Names"))) return onlyAdds(old, now, ["EmbeddedFiles"]);
  return false;
};

/**
 * True where the sealed file is the document that was read plus one revision that only adds an attachment and an
 * invisible seal.
 * @throws PdfSyntaxError
 */
export const onlyAddsSeal = (sealed: PdfFile, document: Uint8Array): boolean => {
  const read = readPdf(document);
  const [newest, previous] = sealed.revisions;
  if (!newest || sealed.revisions.length !== read.revisions.length + 1) return false;
  if (previous?.offset !== read.revisions[0]?.offset || newest.offset < document.length) return false;
  const root = (file: PdfFile) => JSON.stringify(file.revisions[0]?.trailer.get("Root"));
  if (root(read) !== root(sealed) || pdfCatalog(sealed).size === 0) return false;
  return [...newest.entries].every(([number, entry]) =>
    entry === null ? number === 0 : entry.offset >= document.length && isAllowed(read, sealed, number),
  );
};

const textOf = (value: PdfValue | undefined): string => JSON.stringify(meaning(value ?? null));

/** True where the form only gains one field at its end. */
const onlyAddsField = (outer: PdfFile, inner: PdfFile): boolean => {
  const [before, after] = [inner, outer].map((file) => pdfEntries(file, pdfCatalog(file).get("AcroForm")));
  const [old, now] = [pdfItems(inner, before?.get("Fields")), pdfItems(outer, after?.get("Fields"))];
  const rest = (form = new Map<string, PdfValue>()) => new Map([...form].filter(([key]) => key !== "Fields"));
  const isLonger = now.length === old.length + 1 && old.every((one, i) => textOf(one) === textOf(now[i]));
  return isLonger && onlyAdds(rest(before), rest(after), []);
};

/**
 * Numbers of the objects that a document timestamp's revision may add: validation data, the timestamp and its field.
 */
const coverNumbers = (outer: PdfFile): Set<number | null> => {
  const catalog = pdfCatalog(outer);
  const store = pdfEntries(outer, catalog.get("DSS"));
  const field = pdfItems(outer, pdfEntries(outer, catalog.get("AcroForm")).get("Fields")).at(-1);
  const kept = ["Certs", "CRLs"].flatMap((key) => pdfItems(outer, store.get(key)));
  const all = [catalog.get("DSS"), field, pdfEntries(outer, field).get("V"), ...kept];
  return new Set(all.map(referenceOf));
};

const sameTrailer = (outer: PdfFile, inner: PdfFile): boolean => {
  const [before, after] = [inner, outer].map(
    ({ revisions }) => new Map([...(revisions[0]?.trailer ?? [])].filter(([key]) => !["Size", "Prev"].includes(key))),
  );
  return before !== undefined && after !== undefined && onlyAdds(before, after, []);
};

/**
 * True where the outer file is the sealed one plus one revision that only adds validation data and an invisible
 * timestamp.
 * @throws PdfSyntaxError
 */
export const onlyAddsCover = (outer: PdfFile, inner: PdfFile): boolean => {
  const [newest, previous] = outer.revisions;
  if (!newest || outer.revisions.length !== inner.revisions.length + 1) return false;
  if (previous?.offset !== inner.revisions[0]?.offset || newest.offset < inner.bytes.length) return false;
  if (!sameTrailer(outer, inner) || !onlyAdds(pdfCatalog(inner), pdfCatalog(outer), ["DSS"])) return false;
  if (!onlyAddsField(outer, inner)) return false;
  const rewritten = [inner.revisions[0]?.trailer.get("Root"), pdfCatalog(inner).get("AcroForm")].map(referenceOf);
  const added = coverNumbers(outer);
  return [...newest.entries].every(
    ([number, entry]) =>
      entry !== null &&
      entry.offset >= inner.bytes.length &&
      (rewritten.includes(number) || (added.has(number) && pdfObject(inner, number) === null)),
  );
};
