import { X509Certificate } from "node:crypto";
import { PDF, PdfName, PdfStream, type Signer } from "@libpdf/core";
import { type Evidence, evidenceSchema, type SealEvidence } from "@/lib/agreement/evidence/schema";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256Hex } from "@/lib/server/digest";
import type { Stamped } from "@/lib/server/time/authority";
import type { AskTime } from "@/lib/server/time/clock";
import { readPdf } from "@/lib/verify/pdf/file";
import { findSeal } from "@/lib/verify/pdf/seal-field";
import type { SealingKey } from "./key/sealing-key";
import { buildCms, type StampDigest } from "./pdf/cms";
import { addDocumentTimestamp, type ValidationData } from "./pdf/document-timestamp";
import { embed } from "./pdf/embed";

const evidenceFileName = "evidence.json";

/** Reserves the place of the seal; its signature is replaced by our own CMS. */
const placeholderSigner = (key: SealingKey): Signer => ({
  certificate: key.certificate,
  certificateChain: [],
  keyType: "EC",
  signatureAlgorithm: "ECDSA",
  sign: async () => new Uint8Array(8),
});

/** Bytes reserved for a token: the length of the one over the document, with room for a longer authority name. */
const tokenRoom = ({ seal }: Evidence): number =>
  seal.timestamp ? Math.ceil(seal.timestamp.token.length * 0.75) + 2048 : 0;

const sealRoom = (key: SealingKey, evidence: Evidence): number =>
  [key.certificate, ...key.chain].reduce((sum, one) => sum + one.length, 2048) + tokenRoom(evidence);

const oneLine = (name: string) => name.split("\n").join(", ");

/** The `seal` part of the evidence; `stamped` is a token over the document. */
export const describeSeal = (key: SealingKey, claimedAt: Date, stamped: Stamped | null = null): SealEvidence => {
  const certificate = new X509Certificate(key.certificate);
  const sealedBy = {
    certificateSerial: certificate.serialNumber.toLowerCase(),
    certificateSha256: sha256Hex(key.certificate),
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    claimedAt: claimedAt.toISOString(),
  };
  if (!stamped) return { level: "B-B", ...sealedBy, time: "no independent time", timestamp: null };
  const { path: _, ...said } = stamped.stamp;
  const timestamp = { ...said, token: Buffer.from(stamped.token).toString("base64") };
  return { level: "B-LT", ...sealedBy, time: "independent time", timestamp };
};

const assertAbout = (pdf: Uint8Array, evidence: Evidence, key: SealingKey): void => {
  if (evidence.document.sha256 !== sha256Hex(pdf) || evidence.document.bytes !== pdf.length)
    throw new Error("The evidence is about another document");
  const { certificateSerial, certificateSha256, subject, issuer } = describeSeal(key, new Date(0));
  const named = { ...evidence.seal, certificateSerial, certificateSha256, subject, issuer };
  if (canonicalJson(named) !== canonicalJson(evidence.seal)) throw new Error("The evidence names another seal");
  const { validFrom, validTo } = new X509Certificate(key.certificate);
  const at = Date.parse(evidence.seal.claimedAt);
  if (at < Date.parse(validFrom) || at > Date.parse(validTo)) throw new Error("The sealing certificate is not valid");
};

/** Corrects the library, which escapes the slash of a media type twice: readers would see "application#2Fjson". */
const nameJsonOnce = (pdf: PDF): void => {
  for (const [, object] of pdf.context.registry.entries())
    if (object instanceof PdfStream && object.getName("Type")?.value === "EmbeddedFile")
      object.set("Subtype", PdfName.of("application/json"));
};

const attach = (pdf: PDF, evidence: Evidence, at: Date): void => {
  pdf.addAttachment(evidenceFileName, new TextEncoder().encode(canonicalJson(evidence)), {
    description: "Evidence of the signatures",
    mimeType: "application/json",
    createdAt: at,
    modifiedAt: at,
  });
  nameJsonOnce(pdf);
};

/** Attaches the evidence and seals the loaded document without checking it; use `sealAgreement`. */
export const placeSeal = async (
  pdf: PDF,
  evidence: Evidence,
  key: SealingKey,
  stamp: StampDigest | null = null,
): Promise<Uint8Array> => {
  const at = new Date(evidence.seal.claimedAt);
  attach(pdf, evidence, at);
  const { bytes } = await pdf.sign({
    signer: placeholderSigner(key),
    fieldName: "Seal",
    subFilter: "ETSI.CAdES.detached",
    level: "B-B",
    digestAlgorithm: "SHA-256",
    signingTime: at,
    estimatedSize: sealRoom(key, evidence),
  });
  const { signed } = findSeal(readPdf(bytes));
  if (!signed) throw new Error("The seal has no place in the file");
  const [before, after] = signed;
  return embed(bytes, before.length, bytes.length - after.length, await buildCms(signed, key, stamp));
};

/** Finds the revocation lists of some certificates; all in DER. */
export type FindRevocationLists = (certificates: readonly Uint8Array[]) => Promise<Uint8Array[]>;

type Outside = { time: AskTime; revocation: FindRevocationLists | null };

/** Seals with a timestamp over the seal, then adds validation data and a timestamp over the whole file. */
const sealWithTime = async (
  pdf: PDF,
  evidence: Evidence,
  key: SealingKey,
  { time, revocation }: Outside,
): Promise<Uint8Array> => {
  const used = new Map<string, Uint8Array>();
  const keep = (certificates: readonly Uint8Array[]): void => {
    for (const one of certificates) used.set(sha256Hex(one), one);
  };
  keep([key.certificate, ...key.chain]);
  const stamp: StampDigest = async (digest) => {
    const { token, stamp: said } = await time(digest);
    keep(said.path);
    return token;
  };
  const sealed = await placeSeal(pdf, evidence, key, stamp);
  const certificates = [...used.values()];
  const data: ValidationData = { certificates, revocationLists: (await revocation?.(certificates)) ?? [] };
  return addDocumentTimestamp(sealed, data, { room: tokenRoom(evidence), stamp });
};

export type SealOrder = {
  pdf: Uint8Array;
  evidence: Evidence;
  key: SealingKey;
  time?: AskTime | null;
  revocation?: FindRevocationLists | null;
};

/**
 * Seals an agreement: the PDF as it was read, byte for byte, then the attached evidence.json, then a PAdES seal. Where
 * the evidence claims independent time, a clock is required; validation data and a document timestamp follow.
 * @throws where the evidence is malformed, or is not about this PDF, this key and this way of sealing
 */
export const sealAgreement = async (input: SealOrder): Promise<Uint8Array> => {
  const evidence = evidenceSchema.parse(input.evidence);
  const { pdf, key, time = null, revocation = null } = input;
  assertAbout(pdf, evidence, key);
  if ((evidence.seal.level === "B-LT") !== (time !== null)) throw new Error("The evidence claims another level");
  const loaded = await PDF.load(pdf);
  const sealed = time
    ? await sealWithTime(loaded, evidence, key, { time, revocation })
    : await placeSeal(loaded, evidence, key);
  if (Buffer.compare(sealed.subarray(0, pdf.length), pdf) !== 0)
    throw new Error("Sealing changed the document that was read");
  return sealed;
};
