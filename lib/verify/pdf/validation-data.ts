import { sameBytes } from "@/lib/verify/cms/chain";
import { type PdfFile, pdfCatalog, pdfEntries, pdfItems } from "./file";
import { streamBytes } from "./stream";

const mostStored = 60;
const mostBytes = 50_000;

const stored = async (file: PdfFile, key: "Certs" | "CRLs"): Promise<Uint8Array[]> => {
  const store = pdfEntries(file, pdfCatalog(file).get("DSS"));
  const streams = pdfItems(file, store.get(key)).slice(0, mostStored);
  const read = await Promise.all(streams.map((one) => streamBytes(file, one, mostBytes)));
  return read.flatMap((one) => one ?? []);
};

/** The revocation lists stored in a file, in DER, not yet verified. */
export const storedRevocationLists = (file: PdfFile): Promise<Uint8Array[]> => stored(file, "CRLs");

/** The certificates stored in a file for later checks (its document security store), in DER, not yet verified. */
export const storedCertificates = (file: PdfFile): Promise<Uint8Array[]> => stored(file, "Certs");

export const holdsAll = (stored: readonly Uint8Array[], needed: readonly Uint8Array[]): boolean =>
  needed.every((one) => stored.some((other) => sameBytes(one, other)));
