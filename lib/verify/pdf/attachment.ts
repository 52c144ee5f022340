import { readEvidence } from "@/lib/agreement/evidence/read";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { canonicalJson } from "@/lib/digest/canonical-json";
import type { FaultCode } from "@/lib/verify/verdict";
import { type PdfFile, pdfCatalog, pdfEntries, pdfItems } from "./file";
import type { PdfValue } from "./object";
import { streamBytes } from "./stream";

const maximumBytes = 4_000_000;

type Found = { faults: FaultCode[]; evidence: Evidence | null };

const textOf = (value: PdfValue | undefined): string =>
  value !== null && typeof value === "object" && value.type === "string"
    ? String.fromCharCode(...value.bytes.subarray(0, 100))
    : "";

const read = (bytes: Uint8Array): Found => {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  if (canonicalJson(value) !== text) return { faults: ["evidence-malformed"], evidence: null };
  const evidence = readEvidence(value);
  return evidence ? { faults: [], evidence } : { faults: ["evidence-schema"], evidence: null };
};

/** Reads the evidence attached to a sealed file: exactly one attachment, in canonical JSON, valid by the schema. */
export const findEvidence = async (file: PdfFile): Promise<Found> => {
  const names = pdfEntries(file, pdfCatalog(file).get("Names"));
  const pairs = pdfItems(file, pdfEntries(file, names.get("EmbeddedFiles")).get("Names"));
  if (pairs.length !== 2 || textOf(pairs[0]) !== "evidence.json")
    return { faults: ["evidence-missing"], evidence: null };
  try {
    const bytes = await streamBytes(
      file,
      pdfEntries(file, pdfEntries(file, pairs[1]).get("EF")).get("F"),
      maximumBytes,
    );
    return bytes ? read(bytes) : { faults: ["evidence-malformed"], evidence: null };
  } catch {
    return { faults: ["evidence-malformed"], evidence: null };
  }
};
