import type { ReviewKind } from "@/lib/review/kind";

/**
 * Whether letters of a template may wait for others and reach their reader in one e-mail, or each leaves alone and at once.
 * Alone: what the law, the agreement or the safety of an account depends on, what carries a link that works once, what goes
 * to an address without an account, and the few letters to the vendor's team. A letter whose template is missing here does
 * not compile. Decision 72 gives the reason of each.
 */
export const leaving = {
  // The agreement: its days run from these letters, and the evidence names when they left.
  "agreement-offered": "alone",
  "agreement-reminded": "alone",
  "agreement-expired": "alone",
  "agreement-replaced": "alone",
  "agreement-signed": "alone",
  "agreement-declined": "alone",
  "agreement-withdrawn": "alone",
  "agreement-returned": "alone",
  "agreement-declined-by-vendor": "alone",
  "agreement-terminated": "alone",
  "agreement-prolonged": "alone",
  "agreement-ended": "alone",
  "agreement-in-force": "alone",
  "agreement-in-force-ended": "alone",
  // Who may sign.
  "succession-asked": "alone",
  "mandate-delegated": "alone",
  "signatory-invited": "alone",
  "signatory-invitation": "alone",
  // Who manages a company, and who signs in with new rights.
  "owner-appointed": "alone",
  "handed-over": "alone",
  // The safety of an account: a stranger at work is stopped in minutes.
  "password-reset": "alone",
  "factor-reset-asked": "alone",
  "address-confirm": "alone",
  "address-asked": "alone",
  "address-changed": "alone",
  "account-password-changed": "alone",
  "account-factor-added": "alone",
  "account-factor-removed": "alone",
  "account-authenticator-removed": "alone",
  "account-factor-reset-by-operator": "alone",
  "account-factor-reset-asked": "alone",
  "account-factor-reset": "alone",
  "account-codes-guessed": "alone",
  "account-recovery-code-used": "alone",
  "account-recovery-codes-renewed": "alone",
  "account-passkey-added": "alone",
  "account-passkey-removed": "alone",
  // Links that work once, to people who have no account yet.
  invitation: "alone",
  "application-started": "alone",
  "application-submitted": "alone",
  "application-accepted": "alone",
  // A link that works once, to a customer without an account, and a reminder of it.
  "customer-asked": "alone",
  "customer-reminded": "alone",
  // To the reviewers, whose queue it stands in: a customer says that something did not take place.
  "customer-denied": "alone",
  "customer-doubted": "alone",
  // A duty to inform, to an address without an account.
  "person-declared": "alone",
  "person-link": "alone",
  "person-answered": "alone",
  // What the law gives a person a right to: its answer has its days.
  "person-asked": "alone",
  // To every partner once, about the rules of all; it belongs to no company.
  "edition-withdrawn": "alone",
  "edition-withdrawn-by-you": "alone",
  // To the vendor's team, about the seal.
  "seal-end-90": "alone",
  "seal-end-60": "alone",
  "seal-end-30": "alone",
  "seal-end-0": "alone",
  test: "alone",
  // What gathers the others.
  gathered: "alone",
  // Daily work: one morning of a reviewer brings many, and none of them is urgent.
  "review-accepted": "gathered",
  "review-rejected": "gathered",
  "review-more-asked": "gathered",
  "review-commented": "gathered",
  "dispute-answered": "gathered",
  "customer-answered": "gathered",
  // A day or two is left when it comes with others.
  "month-due": "gathered",
  // A month ahead or more as a rule; the last day's reminder says of itself that it is alone.
  "fall-ahead": "gathered",
} as const satisfies Record<string, "alone" | "gathered">;

type Leaving = typeof leaving;

export type Template = keyof Leaving;
export type GatheredTemplate = { [T in Template]: Leaving[T] extends "gathered" ? T : never }[Template];

/** Whether the answers to a kind of declaration may be gathered: a signing authority decides who may sign, an application has no account. */
export const areAnswersGathered: Readonly<Record<ReviewKind, boolean>> = {
  application: false,
  credential: true,
  activity: true,
  mandate: false,
  benefit: true,
  agreement: false,
  dispute: true,
};

/** What a letter is counted as in the subject of a gathered one, in the order of the subject: first what asks for something. */
export const newsKinds = [
  "changes-requested",
  "rejected",
  "refused",
  "verified",
  "approved",
  "dispute-answered",
  "customer-answered",
  "month-due",
  "commented",
  "fall-ahead",
] as const;

/** How a gathered letter speaks of one of its letters; one that tells revenue is told only to who may still see it. */
export type News = { as: (typeof newsKinds)[number]; isConfidential: boolean };
