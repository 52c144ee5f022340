import { createHash, X509Certificate } from "node:crypto";
import type { Evidence } from "@/lib/contract/evidence";
import { findEvidence } from "./attachment";
import { checkCms } from "./cms";
import { type PdfFile, readPdf } from "./pdf-file";
import { PdfSyntaxError } from "./pdf-object";
import { hasActiveContent, onlyAddsSeal } from "./revision";
import { findSeal } from "./seal-field";
import { type FaultCode, faultCodes, type Verdict } from "./verdict";

/** Page, evidence and seal agree on the time within a minute (CONTRACT.md, point 19). */
const toleranceMilliseconds = 60_000;

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const readRoots = (pems: readonly string[]): X509Certificate[] =>
  pems
    .flatMap((pem) => pem.split(/(?=-----BEGIN CERTIFICATE-----)/).filter((one) => one.trim() !== ""))
    .map((pem) => new X509Certificate(pem));

const signerOf = (certificate: X509Certificate): NonNullable<Verdict["signer"]> => ({
  subject: certificate.subject.split("\n").join(", "),
  issuer: certificate.issuer.split("\n").join(", "),
  serial: certificate.serialNumber.toLowerCase(),
  sha256: sha256Of(certificate.raw),
});

const documentFaults = (file: PdfFile, evidence: Evidence): FaultCode[] => {
  const document = file.bytes.subarray(0, evidence.document.bytes);
  if (evidence.document.bytes >= file.bytes.length) return ["document-differs"];
  if (sha256Of(document) !== evidence.document.sha256) return ["document-differs"];
  return onlyAddsSeal(file, document) ? [] : ["changed-after-reading"];
};

const sealFaults = (evidence: Evidence, certificate: X509Certificate | null, claimedAt: number | null): FaultCode[] => {
  if (!certificate) return [];
  const at = Date.parse(evidence.seal.claimedAt);
  const dated = at >= Date.parse(certificate.validFrom) && at <= Date.parse(certificate.validTo);
  const onTime = claimedAt !== null && Math.abs(claimedAt - at) < toleranceMilliseconds;
  const named = onTime && evidence.seal.certificateSha256 === sha256Of(certificate.raw);
  return [...(dated ? [] : (["certificate-dates"] as const)), ...(named ? [] : (["evidence-seal-differs"] as const))];
};

const verdictOf = (bytes: Uint8Array, faults: FaultCode[], found: Partial<Verdict>): Verdict => ({
  valid: faults.length === 0,
  level: null,
  faults: faultCodes.filter((code) => faults.includes(code)),
  signer: null,
  signedAt: null,
  documentSha256: null,
  fileSha256: sha256Of(bytes),
  time: "no independent time",
  timestamp: null,
  evidence: null,
  ...found,
});

const examine = (bytes: Uint8Array, roots: X509Certificate[]): Verdict => {
  const file = readPdf(bytes);
  const seal = findSeal(file);
  const cms = seal.cms && seal.signed ? checkCms(seal.cms, seal.signed, roots) : null;
  const { evidence, faults: attachmentFaults } = findEvidence(file);
  const faults = [...seal.faults, ...(cms?.faults ?? []), ...attachmentFaults];
  if (evidence)
    faults.push(...documentFaults(file, evidence), ...sealFaults(evidence, cms?.certificate ?? null, seal.claimedAt));
  if (hasActiveContent(file)) faults.push("active-content");
  return verdictOf(bytes, faults, {
    level: cms?.certificate ? "B-B" : null,
    signer: cms?.certificate ? signerOf(cms.certificate) : null,
    signedAt: evidence?.seal.claimedAt ?? null,
    documentSha256: evidence ? sha256Of(bytes.subarray(0, evidence.document.bytes)) : null,
    evidence,
  });
};

/**
 * Our own reading of a sealed file, apart from the library that sealed it. Any bytes get a verdict.
 * @param roots PEM; the chain must end at one of them
 * @throws when a root is not a certificate
 */
export const verifySealed = async (bytes: Uint8Array, roots: readonly string[]): Promise<Verdict> => {
  const trusted = readRoots(roots);
  try {
    return examine(bytes, trusted);
  } catch (error) {
    const fault = error instanceof PdfSyntaxError ? "not-a-pdf" : "cms-malformed";
    return verdictOf(bytes, [fault], {});
  }
};
