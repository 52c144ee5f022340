import { stepUpSeconds } from "@/lib/agreement/life/state";
import { fromHex, toBase64Url } from "@/lib/digest/base64url";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { RefusalCode } from "@/lib/refusal-code";

/** What a fresh code or passkey is asked for; one given for one purpose serves no other. */
export const stepUpPurposes = ["agreement.sign", "agreement.countersign"] as const;
export type StepUpPurpose = (typeof stepUpPurposes)[number];

type StepUpRow = { purpose: string; documentSha256: string; confirmedAt: Date; usedAt: Date | null };

/** Null where this step-up may sign this document now, else the refusal code (docs/agreement.md, point 5). */
export const stepUpFault = (
  row: StepUpRow,
  purpose: StepUpPurpose,
  documentSha256: string,
  at: Date,
): RefusalCode | null => {
  if (row.purpose !== purpose || row.documentSha256 !== documentSha256) return "step-up-elsewhere";
  if (row.usedAt) return "step-up-used";
  const age = at.getTime() - row.confirmedAt.getTime();
  return age > stepUpSeconds * 1000 ? "step-up-expired" : null;
};

/** What a passkey signs: which act, on which agreement or batch, over which digest (64 hexadecimal digits), once. */
export type StepUpStatement = {
  purpose: string;
  subjectId: string;
  documentSha256: string;
  /** At least 128 bits nobody can foresee. */
  nonce: string;
};

/**
 * The WebAuthn challenge that stands for a statement: base64url of the SHA-256 of its canonical JSON (RFC 8785), so that
 * whoever holds the evidence recomputes it and sees that the authenticator signed this act and no other.
 */
export const stepUpChallenge = ({ purpose, subjectId, documentSha256, nonce }: StepUpStatement): string =>
  toBase64Url(fromHex(sha256(canonicalJson({ purpose, subjectId, documentSha256, nonce }))));
