import type { ReviewEntry } from "@/lib/review/entry";

const onReviewScreen = { on: "review-screen" } as const;

/**
 * Every kind that staff review, in the order of the queue. Schemas, screens, letters and checks read this table. A key is
 * stored, so it never changes.
 */
export const reviewTable = {
  application: {
    decided: onReviewScreen,
    of: "applicant",
    permission: "application.review",
    answeredWith: null,
    path: () => "/apply",
    reasons: ["not-eligible", "duplicate", "company-not-found", "incomplete", "other"],
    askable: ["companyName", "siren", "country", "address", "businessModels", "legacyLevel", "contactName"],
    hasEvidence: false,
    // It has founded a company and sent an invitation: a key does not take that back.
    isVerifiedForGood: true,
  },
  credential: {
    decided: onReviewScreen,
    of: "partner",
    permission: "credential.review",
    answeredWith: "credential.edit",
    path: (id) => `/people/credentials/${id}`,
    reasons: ["proof-unreadable", "proof-mismatch", "not-found-at-issuer", "wrong-person", "expired", "other"],
    askable: ["type", "track", "version", "candidateId", "earnedOn", "expiresOn", "proofFileId"],
    hasEvidence: true,
    isVerifiedForGood: false,
  },
  activity: {
    decided: onReviewScreen,
    of: "partner",
    permission: "activity.review",
    answeredWith: "activity.edit",
    path: (id) => `/activity/${id}`,
    reasons: ["proof-unreadable", "proof-mismatch", "customer-did-not-confirm", "wrong-period", "duplicate", "other"],
    askable: ["occurredOn", "amount", "points", "customer", "reference", "proofFileId"],
    hasEvidence: true,
    isVerifiedForGood: false,
  },
  mandate: {
    decided: onReviewScreen,
    of: "partner",
    permission: "mandate.review",
    answeredWith: "mandate.declare",
    path: () => "/signing-authorities",
    reasons: ["proof-unreadable", "no-authority", "capacity-mismatch", "dates-mismatch", "other"],
    askable: ["capacity", "fromOn", "untilOn", "proofFileId"],
    hasEvidence: true,
    isVerifiedForGood: false,
  },
  benefit: {
    decided: onReviewScreen,
    of: "partner",
    permission: "benefit.review",
    answeredWith: "benefit.ask",
    path: (id) => `/benefits/requests/${id}`,
    reasons: ["proof-unreadable", "proof-mismatch", "not-eligible", "budget-used-up", "other"],
    askable: ["amount", "reason", "proofFileId"],
    hasEvidence: true,
    isVerifiedForGood: false,
  },
  agreement: {
    decided: { on: "own-page", path: (id) => `/countersign/${id}` },
    of: "partner",
    permission: "agreement.countersign",
    answeredWith: null,
    path: () => "/agreement",
    reasons: ["wrong-party", "mandate-doubtful", "company-changed", "signed-in-error", "other"],
    askable: [],
    hasEvidence: false,
    isVerifiedForGood: true,
  },
  dispute: {
    decided: { on: "own-page", path: (id) => `/disputes/${id}` },
    of: "partner",
    permission: "dispute.answer",
    answeredWith: null,
    path: () => "/progress",
    reasons: [],
    askable: [],
    hasEvidence: false,
    isVerifiedForGood: true,
  },
} as const satisfies Record<string, ReviewEntry>;
