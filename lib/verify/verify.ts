import type { Certificate } from "pkijs";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { isPdfCut } from "@/lib/file/pdf-content";
import { certificatesOfPem, readCertificate, toDer } from "./cms/chain";
import { type Cms, readCms } from "./cms/cms";
import { issuerName, subjectName } from "./cms/distinguished-name";
import { signatureFaults } from "./cms/signature-faults";
import { trustFaults } from "./cms/trust";
import { sha256Bytes, toHex } from "./digest";
import { signerFaults } from "./passkey/signers";
import { findEvidence } from "./pdf/attachment";
import { type PdfFile, readPdf } from "./pdf/file";
import { startsWith } from "./pdf/object";
import { pageFaults } from "./pdf/pages";
import { hasActiveContent, onlyAddsSeal } from "./pdf/revision";
import type { FoundSeal } from "./pdf/seal-field";
import { traceOf } from "./pdf/trace";
import { unwrap } from "./pdf/unwrap";
import { independentTime } from "./time/independent";
import { type FaultCode, faultCodes, type SealVerdict } from "./verdict";

/** Page, evidence and seal agree on the time within a minute (docs/agreement.md, point 19). */
const toleranceMilliseconds = 60_000;
/** Largest file that is verified; agreements are far smaller. Protects memory from hostile files. */
export const maximumBytes = 50_000_000;

const hexDigest = async (bytes: Uint8Array): Promise<string> => toHex(await sha256Bytes(bytes));

const signerOf = async (certificate: Certificate): Promise<NonNullable<SealVerdict["signer"]>> => ({
  subject: subjectName(certificate),
  issuer: issuerName(certificate),
  serial: toHex(certificate.serialNumber.valueBlock.valueHexView).replace(/^00(?=..)/, ""),
  sha256: await hexDigest(toDer(certificate)),
});

const documentFaults = async (file: PdfFile, evidence: Evidence): Promise<FaultCode[]> => {
  const document = file.bytes.subarray(0, evidence.document.bytes);
  if (evidence.document.bytes >= file.bytes.length) return ["document-differs"];
  if ((await hexDigest(document)) !== evidence.document.sha256) return ["document-differs"];
  return onlyAddsSeal(file, document) ? [] : ["changed-after-reading"];
};

/** Faults where the evidence names another certificate or time than the seal. */
const sealFaults = async (evidence: Evidence, { certificate }: Cms, claimedAt: number | null): Promise<FaultCode[]> => {
  const onTime =
    claimedAt !== null && Math.abs(claimedAt - Date.parse(evidence.seal.claimedAt)) < toleranceMilliseconds;
  const isNamed = onTime && evidence.seal.certificateSha256 === (await hexDigest(toDer(certificate)));
  return isNamed ? [] : ["evidence-seal-differs"];
};

/** @param at when the seal was made, by an authority's word or else by its own */
const cmsFaults = async (cms: Cms, seal: FoundSeal, roots: readonly Certificate[], at: Date | null) => {
  return [...(await signatureFaults(cms, seal.signed ?? [])), ...(await trustFaults(cms, roots, at))];
};

const verdictOf = async (
  bytes: Uint8Array,
  faults: FaultCode[],
  found: Partial<SealVerdict>,
): Promise<SealVerdict> => ({
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

/** True where the file ends with the end-of-file marker of PDF. */
const hasEnd = (bytes: Uint8Array): boolean => /%%EOF\s*$/.test(String.fromCharCode(...bytes.subarray(-32)));
const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, 0, "%PDF-");
/** Faults that follow from a truncated file. */
const lastThings: readonly FaultCode[] = ["not-sealed", "timestamp-missing"];

/** Of a file that our parser does not read: viewers open more layouts than an agreement of ours ever has. */
const unreadFault = async (bytes: Uint8Array): Promise<FaultCode> => {
  if (isPdf(bytes) && isPdfCut(bytes)) return "cut-short";
  const trace = await traceOf(bytes);
  return trace === "sealed" ? "rewritten-after-sealing" : trace === "pdf" ? "not-sealed" : "not-a-pdf";
};

type Trusted = { roots: readonly Certificate[]; timeRoots: readonly Uint8Array[] };

const claimOf = ({ claimedAt }: FoundSeal): Date | null => (claimedAt === null ? null : new Date(claimedAt));

const examine = async (bytes: Uint8Array, { roots, timeRoots }: Trusted): Promise<SealVerdict> => {
  const whole = readPdf(bytes);
  const { sealed: file, seal, cover, faults: coverFaults } = unwrap(whole);
  const { fault, cms } = seal.cms ? readCms(seal.cms) : { fault: null, cms: null };
  const { evidence, faults: attachmentFaults } = await findEvidence(file);
  const faults = [...seal.faults, ...(fault ? [fault] : []), ...attachmentFaults, ...coverFaults];
  const time = cms ? await independentTime({ file: whole, cms, cover, evidence }, timeRoots) : null;
  faults.push(...(time?.faults ?? []));
  if (!hasEnd(bytes) && lastThings.some((fault) => faults.includes(fault))) faults.push("cut-short");
  faults.push(...(await pageFaults(whole, evidence?.document.pageSha256 ?? null)));
  if (cms) faults.push(...(await cmsFaults(cms, seal, roots, time?.sealedAt ?? claimOf(seal))));
  if (evidence) faults.push(...(await documentFaults(file, evidence)));
  if (evidence) faults.push(...(await signerFaults(evidence)));
  if (evidence && cms) faults.push(...(await sealFaults(evidence, cms, seal.claimedAt)));
  if (hasActiveContent(whole)) faults.push("active-content");
  return verdictOf(bytes, faults, {
    level: cms ? (time?.timestamp ? "B-LT" : "B-B") : null,
    time: time?.timestamp ? "independent time" : "no independent time",
    timestamp: time?.timestamp ?? null,
    signer: cms ? await signerOf(cms.certificate) : null,
    signedAt: evidence?.seal.claimedAt ?? null,
    documentSha256: evidence ? await hexDigest(bytes.subarray(0, evidence.document.bytes)) : null,
    evidence,
  });
};

/**
 * Verifies a sealed file with our own parser, independent of the library that seals. Answers a verdict for any bytes.
 * @param roots PEM, one or many in each; the seal's chain must end at one of them
 * @param timeRoots PEM, the same for timestamp authorities; without them, `roots` count for both
 * @throws where a root is not a certificate
 */
export const verifySealed = async (
  bytes: Uint8Array,
  roots: readonly string[],
  timeRoots: readonly string[] = roots,
): Promise<SealVerdict> => {
  const trusted = {
    roots: roots.flatMap(certificatesOfPem).map(readCertificate),
    timeRoots: timeRoots.flatMap(certificatesOfPem),
  };
  if (bytes.length > maximumBytes) return verdictOf(bytes, ["too-large"], {});
  try {
    return await examine(bytes, trusted);
  } catch {
    return verdictOf(bytes, [await unreadFault(bytes)], {});
  }
};
