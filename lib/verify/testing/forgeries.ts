import { type PdfFile, pdfCatalog, pdfEntries, pdfItems, readPdf, resolve } from "@/lib/verify/pdf/file";
import type { PdfValue } from "@/lib/verify/pdf/object";
import { unwrap } from "@/lib/verify/pdf/unwrap";
import type { FaultCode } from "@/lib/verify/verdict";
import { appendTestRevision, firstFreeNumber, written } from "./write-pdf";

const numberOf = (value: PdfValue | undefined): number => {
  if (value === null || typeof value !== "object" || value.type !== "ref") throw new Error("Not a reference");
  return value.number;
};

const rootNumber = (file: PdfFile): number => numberOf(file.revisions[0]?.trailer.get("Root"));
const firstPageOf = (file: PdfFile): number =>
  numberOf(pdfItems(file, pdfEntries(file, pdfCatalog(file).get("Pages")).get("Kids"))[0]);
const pageEntries = (file: PdfFile): Map<string, PdfValue> =>
  pdfEntries(file, { type: "ref", number: firstPageOf(file), generation: 0 });
const ref = (number: number): PdfValue => ({ type: "ref", number, generation: 0 });
const dict = (entries: Map<string, PdfValue>): string => written({ type: "dict", entries });

const withPage = (bytes: Uint8Array, change: (page: Map<string, PdfValue>, free: number) => string): Uint8Array => {
  const file = readPdf(bytes);
  const page = new Map(pageEntries(file));
  const free = firstFreeNumber(file);
  const added = change(page, free);
  return appendTestRevision(
    bytes,
    new Map([
      [free, added],
      [firstPageOf(file), dict(page)],
    ]),
  );
};

const flipByte = (bytes: Uint8Array): Uint8Array => {
  const file = readPdf(bytes);
  const drawing = resolve(file, pageEntries(file).get("Contents"));
  if (drawing === null || typeof drawing !== "object" || drawing.type !== "stream") throw new Error("No drawing");
  const forged = Uint8Array.from(bytes);
  forged[drawing.start + 60] = (forged[drawing.start + 60] ?? 0) ^ 4;
  return forged;
};

const appendText = (bytes: Uint8Array): Uint8Array =>
  withPage(bytes, (page, free) => {
    page.set("Contents", { type: "array", items: [page.get("Contents") ?? null, ref(free)] });
    const drawing = "q 0.8 0 0 rg 80 80 300 40 re f Q";
    return `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`;
  });

const addAnnotation = (bytes: Uint8Array): Uint8Array =>
  withPage(bytes, (page, free) => {
    page.set("Annots", { type: "array", items: [ref(free)] });
    return "<</Type/Annot/Subtype/FreeText/Rect[80 80 400 120]/Contents(90 % off)/DA(/Helv 12 Tf)>>";
  });

const swapPages = (bytes: Uint8Array): Uint8Array => {
  const file = readPdf(bytes);
  const number = numberOf(pdfCatalog(file).get("Pages"));
  const pages = new Map(pdfEntries(file, ref(number)));
  const [first = null, second = null, ...rest] = pdfItems(file, pages.get("Kids"));
  pages.set("Kids", { type: "array", items: [second, first, ...rest] });
  return appendTestRevision(bytes, new Map([[number, dict(pages)]]));
};

const stripSeal = (bytes: Uint8Array): Uint8Array => {
  const file = readPdf(bytes);
  const catalog = new Map(pdfCatalog(file));
  catalog.delete("AcroForm");
  return appendTestRevision(bytes, new Map([[rootNumber(file), dict(catalog)]]));
};

/**
 * Position of the end of the outermost hexadecimal string (the last timestamp's, or the seal's), before its closing
 * bracket.
 */
const endOfPadding = (bytes: Uint8Array): number => {
  const { seal, cover } = unwrap(readPdf(bytes));
  return bytes.length - ((cover ?? seal).signed?.[1].length ?? 0) - 1;
};

const hideInPadding = (bytes: Uint8Array): Uint8Array => {
  const forged = Uint8Array.from(bytes);
  forged.set([0x34, 0x31, 0x34, 0x32], endOfPadding(bytes) - 20);
  return forged;
};

/** Forgeries that need no key, by name: from sealed bytes to forged bytes. */
export const forgeries = {
  "a byte is flipped": flipByte,
  "visible text is appended": appendText,
  "an annotation is added": addAnnotation,
  "two pages are swapped": swapPages,
  "the file is cut short": (bytes: Uint8Array) => bytes.slice(0, -1000),
  "bytes are hidden in the padding": hideInPadding,
  "the seal is stripped": stripSeal,
} as const;

/** The first fault that the verifier must report for each forgery; all are different. */
export const leadingReason: Record<keyof typeof forgeries, FaultCode> = {
  "a byte is flipped": "digest-differs",
  "visible text is appended": "page-content",
  "an annotation is added": "annotation-added",
  "two pages are swapped": "pages-swapped",
  "the file is cut short": "cut-short",
  "bytes are hidden in the padding": "hidden-in-padding",
  "the seal is stripped": "not-sealed",
};
