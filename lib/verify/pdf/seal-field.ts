import { derLength } from "@/lib/verify/cms/der";
import type { FaultCode } from "@/lib/verify/verdict";
import { type PdfFile, pdfCatalog, pdfEntries, pdfItems, pdfName } from "./file";
import type { PdfValue } from "./object";

export type FoundSeal = {
  faults: FaultCode[];
  cms: Uint8Array | null;
  signed: [Uint8Array, Uint8Array] | null;
  /** The time in the signature dictionary, in milliseconds since 1970. */
  claimedAt: number | null;
};

const none = (fault: FaultCode): FoundSeal => ({ faults: [fault], cms: null, signed: null, claimedAt: null });

const instantOf = (value: PdfValue | undefined): number | null => {
  if (value === null || typeof value !== "object" || value.type !== "string") return null;
  const text = String.fromCharCode(...value.bytes.subarray(0, 40));
  const at = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  return at ? Date.parse(`${at[1]}-${at[2]}-${at[3]}T${at[4]}:${at[5]}:${at[6]}Z`) : null;
};

/** The sub-filter that marks a document timestamp. */
export const coverFilter = "ETSI.RFC3161";
const sealFilter = "ETSI.CAdES.detached";
/** Most form fields read: far more than an agreement has, far less than a stack holds. */
const maximumFields = 100;

/** Each form field once, even where a hostile file refers to it in a circle. */
export const signatureFields = (file: PdfFile, fields: PdfValue[], seen = new Set<number>()): Map<string, PdfValue>[] =>
  fields.flatMap((field) => {
    if (field === null || typeof field !== "object" || field.type !== "ref") return [];
    if (seen.has(field.number) || seen.size === maximumFields) return [];
    seen.add(field.number);
    const entries = pdfEntries(file, field);
    const kids = signatureFields(file, pdfItems(file, entries.get("Kids")), seen);
    return pdfName(entries.get("FT")) === "Sig" && pdfEntries(file, entries.get("V")).size > 0
      ? [entries, ...kids]
      : kids;
  });

const isStrictHex = (bytes: Uint8Array) => bytes.every((b) => (b >= 48 && b <= 57) || (b >= 65 && b <= 70));

const rangeOf = (file: PdfFile, dict: Map<string, PdfValue>): [number, number, number, number] | null => {
  const range = pdfItems(file, dict.get("ByteRange"));
  const whole = range.every((n) => typeof n === "number" && Number.isSafeInteger(n) && n >= 0);
  return whole && range.length === 4 ? (range as [number, number, number, number]) : null;
};

export const signatureFilter = (file: PdfFile, field: Map<string, PdfValue>): string | null =>
  pdfName(pdfEntries(file, field.get("V")).get("SubFilter"));

/**
 * Reads a signature from its field. Its range must cover the whole file except its own hexadecimal string, which must
 * be in upper case and padded with zeros.
 * @param filter the required format; null for any
 */
export const readSignature = (file: PdfFile, field: Map<string, PdfValue>, filter: string | null): FoundSeal => {
  const dict = pdfEntries(file, field.get("V"));
  const contents = dict.get("Contents");
  const range = rangeOf(file, dict);
  if (!range || !contents || typeof contents !== "object" || contents.type !== "string" || !contents.hex)
    return none("byte-range");
  const faults: FaultCode[] = [];
  const [start, before, after, rest] = range;
  if (filter !== null && pdfName(dict.get("SubFilter")) !== filter) faults.push("sub-filter");
  const isPlaced = start === 0 && before === contents.start && after === contents.end;
  // A program that writes a file anew keeps the numbers, but not the places that they name.
  if (!isPlaced) faults.push("rewritten-after-sealing", "byte-range");
  if (isPlaced && after + rest > file.bytes.length) faults.push("cut-short");
  if (after + rest < file.bytes.length) faults.push("does-not-cover-file");
  const length = derLength(contents.bytes);
  if (length === null) faults.push("cms-malformed");
  const padding = contents.bytes.subarray(length ?? 0);
  const isSpelt = !isPlaced || isStrictHex(file.bytes.subarray(contents.start + 1, contents.end - 1));
  if (length !== null && (!isSpelt || padding.some((byte) => byte !== 0))) faults.push("hidden-in-padding");
  return {
    faults,
    cms: length === null ? null : contents.bytes.subarray(0, length),
    signed: [file.bytes.subarray(start, start + before), file.bytes.subarray(after, after + rest)],
    claimedAt: instantOf(dict.get("M")),
  };
};

/** The only seal of a file. */
export const findSeal = (file: PdfFile): FoundSeal => {
  const form = pdfEntries(file, pdfCatalog(file).get("AcroForm"));
  const fields = signatureFields(file, pdfItems(file, form.get("Fields")));
  const field = fields[0];
  if (!field) return none("not-sealed");
  return fields.length > 1 ? none("several-seals") : readSignature(file, field, sealFilter);
};
