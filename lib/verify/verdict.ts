import type { Evidence } from "@/lib/agreement/evidence/schema";
import { passkeyFaults } from "./passkey/assertion";
import { timestampFaults } from "./time/fault";

/**
 * Every fault of a sealed file; messages `seal.faults.<code>`. A verdict lists them in this order: first what a reader
 * can see, last what only mathematics shows.
 */
export const faultCodes = [
  "too-large",
  "not-a-pdf",
  "cut-short",
  "pages-swapped",
  "pages-differ",
  "page-content",
  "annotation-added",
  "rewritten-after-sealing",
  "not-sealed",
  "several-seals",
  "sub-filter",
  "byte-range",
  "does-not-cover-file",
  "hidden-in-padding",
  "cms-malformed",
  "digest-differs",
  "signature-invalid",
  "signing-certificate",
  "certificate-purpose",
  "certificate-dates",
  "untrusted",
  "evidence-missing",
  "evidence-malformed",
  "evidence-schema",
  "evidence-seal-differs",
  "document-differs",
  "changed-after-reading",
  "changed-after-sealing",
  "active-content",
  ...passkeyFaults,
  "timestamp-missing",
  ...timestampFaults,
  "validation-data",
  "certificate-revoked",
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type SealVerdict = {
  valid: boolean;
  level: Evidence["seal"]["level"] | null;
  faults: FaultCode[];
  /** The sealing certificate; null where it could not be read. */
  signer: { subject: string; issuer: string; serial: string; sha256: string } | null;
  /** The time the sealer claims, ISO 8601 in UTC; `timestamp` says whether an authority confirms it. */
  signedAt: string | null;
  /** SHA-256 of the first bytes: the document that was read and signed. */
  documentSha256: string | null;
  /** SHA-256 of the whole file. */
  fileSha256: string;
  time: Evidence["seal"]["time"];
  /**
   * The authority and its time for the seal, in UTC; `wholeFileAt` is the time of the last timestamp over the whole
   * file.
   */
  timestamp: { authority: string; serial: string; at: string; wholeFileAt: string } | null;
  evidence: Evidence | null;
};
