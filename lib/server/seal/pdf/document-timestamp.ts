import { createHash } from "node:crypto";
import { type PdfFile, pdfCatalog, pdfEntries, pdfItems, readPdf } from "@/lib/verify/pdf/file";
import type { PdfValue } from "@/lib/verify/pdf/object";
import type { StampDigest } from "./cms";
import { embed } from "./embed";
import { appendRevision, type NewObject, writeEntries, writeStream } from "./write";

/** What a verifier needs years later: certificates and, where known, revocation lists, in DER. */
export type ValidationData = { certificates: readonly Uint8Array[]; revocationLists: readonly Uint8Array[] };

const digits = 10;
const rangeOf = (numbers: readonly number[]): string =>
  `[${numbers.map((number) => String(number).padEnd(digits)).join(" ")}]`;

const referenceNumber = (value: PdfValue | undefined): number => {
  if (value === null || typeof value !== "object" || value.type !== "ref")
    throw new Error("The sealed file is not laid out as the seal lays it out");
  return value.number;
};

const numbersFrom = (file: PdfFile, count: number): number[] => {
  const size = Number(file.revisions[0]?.trailer.get("Size"));
  return Array.from({ length: count }, (_, i) => size + i);
};

const listOf = (numbers: readonly number[]): string => `[${numbers.map((number) => `${number} 0 R`).join(" ")}]`;

const dictionaryOf = (room: number): string =>
  [
    "<<\n/Type /DocTimeStamp\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.RFC3161\n",
    `/ByteRange ${rangeOf([0, 0, 0, 0])}\n/Contents <${"0".repeat(2 * room)}>\n>>`,
  ].join("");

const fieldOf = (signature: number, page: PdfValue): string => {
  const { number } = page as { number: number };
  const place = `/Type /Annot\n/Subtype /Widget\n/F 132\n/Rect [0 0 0 0]\n/P ${number} 0 R\n`;
  return `<<\n/FT /Sig\n/T (Timestamp)\n/V ${signature} 0 R\n${place}>>`;
};

const layOut = (file: PdfFile, data: ValidationData, room: number): Uint8Array => {
  const catalog = pdfCatalog(file);
  const formNumber = referenceNumber(catalog.get("AcroForm"));
  const form = pdfEntries(file, catalog.get("AcroForm"));
  const fields = pdfItems(file, form.get("Fields"));
  const [store = 0, signature = 0, field = 0] = numbersFrom(file, 3);
  const all = [...data.certificates, ...data.revocationLists];
  const streams = numbersFrom(file, 3 + all.length).slice(3);
  const split = data.certificates.length;
  const lists = data.revocationLists.length > 0 ? `/CRLs ${listOf(streams.slice(split))}\n` : "";
  const ref = (number: number): PdfValue => ({ type: "ref", number, generation: 0 });
  const items = [...fields, ref(field)];
  const page = pdfEntries(file, fields[0]).get("P") ?? null;
  const rootNumber = referenceNumber(file.revisions[0]?.trailer.get("Root"));
  const objects: NewObject[] = [
    { number: rootNumber, parts: [writeEntries(new Map(catalog).set("DSS", ref(store)))] },
    { number: formNumber, parts: [writeEntries(new Map(form).set("Fields", { type: "array", items }))] },
    { number: store, parts: [`<<\n/Type /DSS\n/Certs ${listOf(streams.slice(0, split))}\n${lists}>>`] },
    { number: signature, parts: [dictionaryOf(room)] },
    { number: field, parts: [fieldOf(signature, page)] },
    ...all.map((bytes, i) => ({ number: streams[i] ?? 0, parts: writeStream(bytes) })),
  ];
  return appendRevision(file, objects);
};

/**
 * The sealed file with one more revision: validation data, and a timestamp over the whole file that ends with the file
 * (docs/agreement.md, point 13). @param room bytes kept for the token
 */
export const addDocumentTimestamp = async (
  sealed: Uint8Array,
  data: ValidationData,
  { room, stamp }: { room: number; stamp: StampDigest },
): Promise<Uint8Array> => {
  const draft = layOut(readPdf(sealed), data, room);
  const text = Buffer.from(draft.buffer, draft.byteOffset, draft.byteLength);
  const before = text.indexOf("/Contents <", sealed.length) + "/Contents ".length;
  const after = before + 2 * room + 2;
  const range = rangeOf([0, before, after, draft.length - after]);
  const at = text.indexOf("/ByteRange [", sealed.length) + "/ByteRange ".length;
  text.write(range, at, "latin1");
  const hash = createHash("sha256").update(draft.subarray(0, before)).update(draft.subarray(after)).digest();
  return embed(draft, before, after, await stamp(hash));
};
