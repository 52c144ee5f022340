import { canonicalJson } from "@/lib/canonical-json";
import { type Evidence, evidenceSchema } from "@/lib/contract/evidence";
import { inflate } from "./inflate";
import { catalogOf, entriesOf, itemsOf, nameOf, type PdfFile, resolve } from "./pdf-file";
import type { PdfValue } from "./pdf-object";
import type { FaultCode } from "./verdict";

const maximumBytes = 4_000_000;

type Found = { faults: FaultCode[]; evidence: Evidence | null };

const textOf = (value: PdfValue | undefined): string =>
  value !== null && typeof value === "object" && value.type === "string"
    ? String.fromCharCode(...value.bytes.subarray(0, 100))
    : "";

/** The content of a stream, inflated where it says so; null where there is none. */
export const streamBytes = async (file: PdfFile, reference: PdfValue | undefined): Promise<Uint8Array | null> => {
  const stream = resolve(file, reference);
  if (stream === null || typeof stream !== "object" || stream.type !== "stream") return null;
  const length = resolve(file, stream.entries.get("Length"));
  if (typeof length !== "number" || length < 0) return null;
  const raw = file.bytes.subarray(stream.start, stream.start + length);
  const filter = stream.entries.get("Filter");
  if (filter === undefined) return raw;
  return nameOf(filter) === "FlateDecode" ? inflate(raw, maximumBytes) : null;
};

const read = (bytes: Uint8Array): Found => {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  if (canonicalJson(value) !== text) return { faults: ["evidence-malformed"], evidence: null };
  const parsed = evidenceSchema.safeParse(value);
  return parsed.success ? { faults: [], evidence: parsed.data } : { faults: ["evidence-schema"], evidence: null };
};

/** The evidence attached to a sealed file: exactly one attachment, in canonical JSON, and as the schema asks. */
export const findEvidence = async (file: PdfFile): Promise<Found> => {
  const names = entriesOf(file, catalogOf(file).get("Names"));
  const pairs = itemsOf(file, entriesOf(file, names.get("EmbeddedFiles")).get("Names"));
  if (pairs.length !== 2 || textOf(pairs[0]) !== "evidence.json")
    return { faults: ["evidence-missing"], evidence: null };
  try {
    const bytes = await streamBytes(file, entriesOf(file, entriesOf(file, pairs[1]).get("EF")).get("F"));
    return bytes ? read(bytes) : { faults: ["evidence-malformed"], evidence: null };
  } catch {
    return { faults: ["evidence-malformed"], evidence: null };
  }
};
