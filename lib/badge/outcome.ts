/**
 * What a badge is found to be, the first of these that holds. The words are kept with what was found, so their spelling never
 * changes. The sentence of each is `badge.outcomes.<outcome>`.
 */
export const badgeOutcomes = [
  "tampered",
  "issuer-unknown",
  "key-unknown",
  "context-unknown",
  "key-retired",
  "not-proven",
  "revoked",
  "not-yet-valid",
  "expired",
  "other-recipient",
  "recipient-unknown",
  "class-unknown",
  "status-unknown",
  "differs",
  "used-before",
  "valid",
] as const;
export type BadgeOutcome = (typeof badgeOutcomes)[number];

/** Why a file is not read as a badge at all; each is also the fault of the field that holds the file. */
export const badgeFaults = [
  "badge-absent",
  "badge-algorithm",
  "badge-entities",
  "badge-key-repeated",
  "badge-link",
  "badge-too-deep",
  "badge-too-large",
  "badge-unreadable",
] as const;
export type BadgeFault = (typeof badgeFaults)[number];

/** Thrown while a badge is opened; whoever opens one answers with its code. */
export class NoBadge extends Error {
  constructor(readonly fault: BadgeFault) {
    super(fault);
  }
}
