import type { Evidence } from "@/lib/agreement/evidence/schema";
import { passkeyFaults } from "./passkey/assertion";
import { timestampFaults } from "./time/fault";

/**
 * Everything that can be wrong with a sealed file; `seal.faults.<code>` says it in words. In a verdict they come in this
 * order: what a reader would see first, what only mathematics sees last.
 */
export const faultCodes = [
  "too-large",
  "not-a-pdf",
  "cut-short",
  "pages-swapped",
  "pages-differ",
  "page-content",
  "annotation-added",
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
  /** Who sealed, from the certificate; null when none could be read. */
  signer: { subject: string; issuer: string; serial: string; sha256: string } | null;
  /** The instant the sealer claims, ISO 8601 in UTC; `timestamp` says whether an authority vouches for it. */
  signedAt: string | null;
  /** Of the first bytes: the document that was read and signed. */
  documentSha256: string | null;
  /** Of the whole file. */
  fileSha256: string;
  time: Evidence["seal"]["time"];
  /** Who gave the time of the seal, and when, in UTC; `wholeFileAt` is of the timestamp that ends with the file. */
  timestamp: { authority: string; serial: string; at: string; wholeFileAt: string } | null;
  evidence: Evidence | null;
};
