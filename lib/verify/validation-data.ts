import { sameBytes } from "./chain";
import { catalogOf, entriesOf, itemsOf, type PdfFile } from "./pdf-file";
import { streamBytes } from "./stream";

const mostCertificates = 60;
const mostBytes = 50_000;

/** The certificates a file keeps for later verifiers (its document security store), in DER, unchecked. */
export const storedCertificates = async (file: PdfFile): Promise<Uint8Array[]> => {
  const store = entriesOf(file, catalogOf(file).get("DSS"));
  const streams = itemsOf(file, store.get("Certs")).slice(0, mostCertificates);
  const read = await Promise.all(streams.map((one) => streamBytes(file, one, mostBytes)));
  return read.flatMap((one) => one ?? []);
};

export const holdsAll = (stored: readonly Uint8Array[], needed: readonly Uint8Array[]): boolean =>
  needed.every((one) => stored.some((other) => sameBytes(one, other)));
