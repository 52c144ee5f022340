import type { Certificate } from "pkijs";
import type { Evidence } from "@/lib/contract/evidence";
import { findEvidence } from "./attachment";
import { certificatesOfPem, derOf, readCertificate } from "./chain";
import { type Cms, readCms } from "./cms";
import { hexOf, sha256Of } from "./digest";
import { nameOfIssuer, nameOfSubject } from "./distinguished-name";
import { type PdfFile, readPdf } from "./pdf-file";
import { PdfSyntaxError } from "./pdf-object";
import { hasActiveContent, onlyAddsSeal } from "./revision";
import { type FoundSeal, findSeal } from "./seal-field";
import { signatureFaults } from "./signed";
import { signerFaults } from "./signers";
import { trustFaults } from "./trust";
import { type FaultCode, faultCodes, type Verdict } from "./verdict";

/** Page, evidence and seal agree on the time within a minute (CONTRACT.md, point 19). */
const toleranceMilliseconds = 60_000;
/** Sealed agreements stay far below; a reader's memory is not for strangers to fill. */
export const maximumBytes = 50_000_000;

const hexDigest = async (bytes: Uint8Array): Promise<string> => hexOf(await sha256Of(bytes));

const signerOf = async (certificate: Certificate): Promise<NonNullable<Verdict["signer"]>> => ({
  subject: nameOfSubject(certificate),
  issuer: nameOfIssuer(certificate),
  serial: hexOf(certificate.serialNumber.valueBlock.valueHexView).replace(/^00(?=..)/, ""),
  sha256: await hexDigest(derOf(certificate)),
});

const documentFaults = async (file: PdfFile, evidence: Evidence): Promise<FaultCode[]> => {
  const document = file.bytes.subarray(0, evidence.document.bytes);
  if (evidence.document.bytes >= file.bytes.length) return ["document-differs"];
  if ((await hexDigest(document)) !== evidence.document.sha256) return ["document-differs"];
  return onlyAddsSeal(file, document) ? [] : ["changed-after-reading"];
};

/** The evidence speaks of this seal: the same certificate, the same time. */
const sealFaults = async (evidence: Evidence, { certificate }: Cms, claimedAt: number | null): Promise<FaultCode[]> => {
  const onTime =
    claimedAt !== null && Math.abs(claimedAt - Date.parse(evidence.seal.claimedAt)) < toleranceMilliseconds;
  const isNamed = onTime && evidence.seal.certificateSha256 === (await hexDigest(derOf(certificate)));
  return isNamed ? [] : ["evidence-seal-differs"];
};

const cmsFaults = async (cms: Cms, seal: FoundSeal, roots: readonly Certificate[]): Promise<FaultCode[]> => {
  const at = seal.claimedAt === null ? null : new Date(seal.claimedAt);
  return [...(await signatureFaults(cms, seal.signed ?? [])), ...(await trustFaults(cms, roots, at))];
};

const verdictOf = async (bytes: Uint8Array, faults: FaultCode[], found: Partial<Verdict>): Promise<Verdict> => ({
  valid: faults.length === 0,
  level: null,
  faults: faultCodes.filter((code) => faults.includes(code)),
  signer: null,
  signedAt: null,
  documentSha256: null,
  fileSha256: await hexDigest(bytes),
  time: "no independent time",
  timestamp: null,
  evidence: null,
  ...found,
});

const examine = async (bytes: Uint8Array, roots: readonly Certificate[]): Promise<Verdict> => {
  const file = readPdf(bytes);
  const seal = findSeal(file);
  const { fault, cms } = seal.cms ? readCms(seal.cms) : { fault: null, cms: null };
  const { evidence, faults: attachmentFaults } = await findEvidence(file);
  const faults = [...seal.faults, ...(fault ? [fault] : []), ...attachmentFaults];
  if (cms) faults.push(...(await cmsFaults(cms, seal, roots)));
  if (evidence) faults.push(...(await documentFaults(file, evidence)));
  if (evidence) faults.push(...(await signerFaults(evidence)));
  if (evidence && cms) faults.push(...(await sealFaults(evidence, cms, seal.claimedAt)));
  if (hasActiveContent(file)) faults.push("active-content");
  return verdictOf(bytes, faults, {
    level: cms ? "B-B" : null,
    signer: cms ? await signerOf(cms.certificate) : null,
    signedAt: evidence?.seal.claimedAt ?? null,
    documentSha256: evidence ? await hexDigest(bytes.subarray(0, evidence.document.bytes)) : null,
    evidence,
  });
};

/**
 * Our own reading of a sealed file, apart from the library that sealed it. Any bytes get a verdict.
 * @param roots PEM, one or many in each; the chain must end at one of them
 * @throws when a root is not a certificate
 */
export const verifySealed = async (bytes: Uint8Array, roots: readonly string[]): Promise<Verdict> => {
  const trusted = roots.flatMap(certificatesOfPem).map(readCertificate);
  if (bytes.length > maximumBytes) return verdictOf(bytes, ["too-large"], {});
  try {
    return await examine(bytes, trusted);
  } catch (error) {
    const fault = error instanceof PdfSyntaxError ? "not-a-pdf" : "cms-malformed";
    return verdictOf(bytes, [fault], {});
  }
};
