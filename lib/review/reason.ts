import type { ReviewKind } from "@/lib/review/state";

/** Reasons for rejection, by kind: the partner reads a sentence and staff can count them. */
export const rejectionReasons = {
  application: ["not-eligible", "duplicate", "company-not-found", "incomplete", "other"],
  credential: ["proof-unreadable", "proof-mismatch", "not-found-at-issuer", "wrong-person", "expired", "other"],
  activity: ["proof-unreadable", "proof-mismatch", "customer-did-not-confirm", "wrong-period", "duplicate", "other"],
  mandate: ["proof-unreadable", "no-authority", "capacity-mismatch", "dates-mismatch", "other"],
  agreement: ["wrong-party", "mandate-doubtful", "company-changed", "signed-in-error", "other"],
  dispute: [],
} as const satisfies Record<ReviewKind, readonly string[]>;

/** Fields that a reviewer can request changes for; only these become editable. */
export const askableFields = {
  application: ["companyName", "siren", "country", "address", "businessModels", "legacyLevel", "contactName"],
  credential: ["type", "track", "version", "candidateId", "earnedOn", "expiresOn", "proofFileId"],
  activity: ["occurredOn", "amount", "points", "customer", "reference", "proofFileId"],
  mandate: ["capacity", "fromOn", "untilOn", "proofFileId"],
  agreement: [],
  dispute: [],
} as const satisfies Record<ReviewKind, readonly string[]>;
