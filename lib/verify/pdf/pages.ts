import { sha256Bytes, toHex } from "@/lib/verify/digest";
import type { FaultCode } from "@/lib/verify/verdict";
import { type PdfFile, pdfCatalog, pdfEntries, pdfItems, pdfName } from "./file";
import type { PdfValue } from "./object";
import { streamBytes } from "./stream";

type Page = Map<string, PdfValue>;

const maximumPages = 2000;
const maximumDepth = 20;
const maximumPageBytes = 5_000_000;
const newLine = Uint8Array.of(10);

/** The pages in reading order; each node once, even where a hostile file refers to it in a circle. */
const pagesOf = (file: PdfFile): Page[] => {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const walk = (node: PdfValue | undefined, depth: number): void => {
    if (node === null || typeof node !== "object" || node.type !== "ref" || seen.has(node.number)) return;
    if (depth > maximumDepth || pages.length === maximumPages) return;
    seen.add(node.number);
    const entries = pdfEntries(file, node);
    if (pdfName(entries.get("Type")) === "Page") pages.push(entries);
    else for (const kid of pdfItems(file, entries.get("Kids"))) walk(kid, depth + 1);
  };
  walk(pdfCatalog(file).get("Pages"), 0);
  return pages;
};

const contentsOf = (file: PdfFile, page: Page): PdfValue[] => {
  const contents = page.get("Contents");
  const items = pdfItems(file, contents);
  return items.length > 0 ? items : [contents ?? null];
};

/** SHA-256 of a page's unpacked content; null where it cannot be read. */
const digestOfPage = async (file: PdfFile, page: Page): Promise<string | null> => {
  const parts: Uint8Array[] = [];
  for (const one of contentsOf(file, page)) {
    const bytes = await streamBytes(file, one, maximumPageBytes);
    if (!bytes) return null;
    parts.push(bytes, newLine);
  }
  return toHex(await sha256Bytes(...parts));
};

/** The digest of each page, in reading order; null for a page that cannot be read. */
export const digestPages = async (file: PdfFile): Promise<(string | null)[]> => {
  const digests: (string | null)[] = [];
  for (const page of pagesOf(file)) digests.push(await digestOfPage(file, page));
  return digests;
};

const orderFaults = (now: readonly (string | null)[], sealed: readonly string[]): FaultCode[] => {
  if (now.length !== sealed.length) return ["pages-differ"];
  if (now.every((digest, i) => digest === null || digest === sealed[i])) return [];
  return [...now].sort().join() === [...sealed].sort().join() ? ["pages-swapped"] : ["page-content"];
};

/**
 * Says which pages changed, where the seal only says that something did. An agreement has no annotations, so each one
 * is foreign.
 * @param sealed the pages' digests in the evidence; null where it has none
 */
export const pageFaults = async (file: PdfFile, sealed: readonly string[] | null): Promise<FaultCode[]> => {
  const annotated = pagesOf(file).some((page) => pdfItems(file, page.get("Annots")).length > 0);
  const order = sealed ? orderFaults(await digestPages(file), sealed) : [];
  return annotated ? [...order, "annotation-added"] : order;
};
