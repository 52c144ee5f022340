import type { Evidence } from "@/lib/contract/evidence";
import { passkeyFaults } from "./passkey";

/** Everything that can be wrong with a sealed file; `seal.faults.<code>` says it in words. */
export const faultCodes = [
  "too-large",
  "not-a-pdf",
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
  "active-content",
  ...passkeyFaults,
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type Verdict = {
  valid: boolean;
  level: "B-B" | null;
  faults: FaultCode[];
  /** Who sealed, from the certificate; null when none could be read. */
  signer: { subject: string; issuer: string; serial: string; sha256: string } | null;
  /** The instant the sealer claims, ISO 8601 in UTC. A claim: no authority vouches for it at this level. */
  signedAt: string | null;
  /** Of the first bytes: the document that was read and signed. */
  documentSha256: string | null;
  /** Of the whole file. */
  fileSha256: string;
  time: "no independent time";
  timestamp: null;
  evidence: Evidence | null;
};
