import { createHash, X509Certificate } from "node:crypto";
import { PDF, PdfName, PdfStream, type Signer } from "@libpdf/core";
import { canonicalJson } from "@/lib/canonical-json";
import { type Evidence, evidenceSchema, type SealEvidence } from "@/lib/contract/evidence";
import { readPdf } from "@/lib/verify/pdf-file";
import { findSeal } from "@/lib/verify/seal-field";
import { buildCms } from "./cms-build";
import type { SealingKey } from "./key";

export const evidenceFileName = "evidence.json";

/** Lays out the seal; what it signs is replaced by our own CMS, so its signature is never used. */
const placeholderSigner = (key: SealingKey): Signer => ({
  certificate: key.certificate,
  certificateChain: [],
  keyType: "EC",
  signatureAlgorithm: "ECDSA",
  sign: async () => new Uint8Array(8),
});

const embed = (file: Uint8Array, before: number, after: number, cms: Uint8Array): Uint8Array => {
  const room = after - before - 2;
  const hex = Buffer.from(cms).toString("hex").toUpperCase().padEnd(room, "0");
  if (hex.length > room) throw new Error("The seal does not fit its place");
  const sealed = Uint8Array.from(file);
  sealed.set(Buffer.from(hex, "latin1"), before + 1);
  return sealed;
};

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const oneLine = (name: string) => name.split("\n").join(", ");

/** The `seal` part of an evidence file about to be sealed with this key. */
export const sealEvidenceOf = (key: SealingKey, claimedAt: Date): SealEvidence => {
  const certificate = new X509Certificate(key.certificate);
  return {
    level: "B-B",
    certificateSerial: certificate.serialNumber.toLowerCase(),
    certificateSha256: sha256Of(key.certificate),
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    claimedAt: claimedAt.toISOString(),
    time: "no independent time",
    timestamp: null,
  };
};

const assertAbout = (pdf: Uint8Array, evidence: Evidence, key: SealingKey): void => {
  if (evidence.document.sha256 !== sha256Of(pdf) || evidence.document.bytes !== pdf.length)
    throw new Error("The evidence is about another document");
  const expected = sealEvidenceOf(key, new Date(evidence.seal.claimedAt));
  if (canonicalJson(expected) !== canonicalJson(evidence.seal)) throw new Error("The evidence names another seal");
  const { validFrom, validTo } = new X509Certificate(key.certificate);
  const at = Date.parse(evidence.seal.claimedAt);
  if (at < Date.parse(validFrom) || at > Date.parse(validTo)) throw new Error("The sealing certificate is not valid");
};

/** The library escapes the slash of a media type twice; readers would see "application#2Fjson". */
const nameJsonOnce = (pdf: PDF): void => {
  for (const [, object] of pdf.context.registry.entries())
    if (object instanceof PdfStream && object.getName("Type")?.value === "EmbeddedFile")
      object.set("Subtype", PdfName.of("application/json"));
};

/** Attaches the evidence and seals whatever the loaded document holds; `sealAgreement` is the one that checks. */
export const placeSeal = async (pdf: PDF, evidence: Evidence, key: SealingKey): Promise<Uint8Array> => {
  const at = new Date(evidence.seal.claimedAt);
  pdf.addAttachment(evidenceFileName, new TextEncoder().encode(canonicalJson(evidence)), {
    description: "Evidence of the signatures",
    mimeType: "application/json",
    createdAt: at,
    modifiedAt: at,
  });
  nameJsonOnce(pdf);
  const { bytes } = await pdf.sign({
    signer: placeholderSigner(key),
    fieldName: "Seal",
    subFilter: "ETSI.CAdES.detached",
    level: "B-B",
    digestAlgorithm: "SHA-256",
    signingTime: at,
    estimatedSize: 8192,
  });
  const { signed } = findSeal(readPdf(bytes));
  if (!signed) throw new Error("The seal has no place in the file");
  const [before, after] = signed;
  return embed(bytes, before.length, bytes.length - after.length, await buildCms(signed, key));
};

/**
 * The sealed file: the PDF as it was read, byte for byte, then the attached evidence.json, then a PAdES B-B seal.
 * @throws when the evidence is malformed, or is not about this PDF and this key
 */
export const sealAgreement = async (input: {
  pdf: Uint8Array;
  evidence: Evidence;
  key: SealingKey;
}): Promise<Uint8Array> => {
  const evidence = evidenceSchema.parse(input.evidence);
  assertAbout(input.pdf, evidence, input.key);
  const sealed = await placeSeal(await PDF.load(input.pdf), evidence, input.key);
  if (Buffer.compare(sealed.subarray(0, input.pdf.length), input.pdf) !== 0)
    throw new Error("Sealing changed the document that was read");
  return sealed;
};
