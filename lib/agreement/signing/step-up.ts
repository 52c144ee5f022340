import { stepUpSeconds } from "@/lib/agreement/life/state";
import { fromHex, toBase64Url } from "@/lib/digest/base64url";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { RefusalCode } from "@/lib/refusal/code";

/** Purposes of a step-up; a step-up for one purpose is not valid for another. */
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

/** What a passkey signs, once: purpose, agreement or batch, and digest (64 hexadecimal digits). */
export type StepUpStatement = {
  purpose: string;
  subjectId: string;
  documentSha256: string;
  /** At least 128 random bits. */
  nonce: string;
};

/**
 * The WebAuthn challenge of a statement: base64url of the SHA-256 of its canonical JSON (RFC 8785). A reader of the
 * evidence can compute it again and see that the authenticator signed this statement.
 */
export const stepUpChallenge = ({ purpose, subjectId, documentSha256, nonce }: StepUpStatement): string =>
  toBase64Url(fromHex(sha256(canonicalJson({ purpose, subjectId, documentSha256, nonce }))));
