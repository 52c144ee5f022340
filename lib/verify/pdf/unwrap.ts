import type { FaultCode } from "@/lib/verify/verdict";
import { type PdfFile, pdfCatalog, pdfEntries, pdfItems, readPdf } from "./file";
import { PdfSyntaxError } from "./object";
import { onlyAddsCover } from "./revision";
import { coverFilter, type FoundSeal, findSeal, readSignature, signatureFields, signatureFilter } from "./seal-field";

/** A sealed file without its document timestamp, and that timestamp (`cover`), where there is one. */
type Unwrapped = { sealed: PdfFile; seal: FoundSeal; cover: FoundSeal | null; faults: FaultCode[] };

const sealedPart = (file: PdfFile, end: number): PdfFile | null => {
  try {
    return readPdf(file.bytes.subarray(0, end));
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null;
    throw error;
  }
};

/**
 * Takes the document timestamp off. Its range must end with the file (docs/agreement.md, point 13), and its revision may add
 * validation data and itself, nothing else; what lies under it is then read like any sealed file. @throws PdfSyntaxError
 */
export const unwrap = (file: PdfFile): Unwrapped => {
  const fields = signatureFields(
    file,
    pdfItems(file, pdfEntries(file, pdfCatalog(file).get("AcroForm")).get("Fields")),
  );
  const [first, second] = fields;
  if (fields.length !== 2 || !first || !second || signatureFilter(file, second) !== coverFilter)
    return { sealed: file, seal: findSeal(file), cover: null, faults: [] };
  const cover = readSignature(file, second, coverFilter);
  const [before, after] = readSignature(file, first, null).signed ?? [];
  const end = before && after ? after.byteOffset + after.length - file.bytes.byteOffset : 0;
  const sealed = sealedPart(file, end);
  if (!sealed)
    return { sealed: file, seal: readSignature(file, first, null), cover, faults: ["byte-range", ...cover.faults] };
  const faults: FaultCode[] = onlyAddsCover(file, sealed) ? [] : ["changed-after-sealing"];
  return { sealed, seal: findSeal(sealed), cover, faults: [...cover.faults, ...faults] };
};
