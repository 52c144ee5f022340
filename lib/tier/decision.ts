import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";

export const decisionKinds = ["first", "promotion", "demotion", "confirmation", "override"] as const;
export type TierDecisionKind = (typeof decisionKinds)[number];

/** Why a tier was decided; its sentence is `levels.reasons.<code>`. */
export const decisionReasons = [
  "first-look",
  "new-edition",
  "earned",
  "review-met",
  "review-in-grace",
  "review-short",
  "undone",
  "granted",
  "grant-ended",
] as const;
export type TierDecisionReason = (typeof decisionReasons)[number];

/**
 * The last tier decision about a company. `before` is the tier it replaced; the yearly reviews are the anniversaries of
 * `reviewsFrom`.
 */
export type LastDecision = {
  tier: string;
  kind: TierDecisionKind;
  before: string | null;
  decidedOn: Day;
  reviewsFrom: Day;
};

/** A company earns less than its tier: since when, what it earns, and the review that may take the tier. */
export type Shortfall = { openedOn: Day; earned: string; reviewOn: Day };

export type TierSituation = {
  edition: Edition;
  today: Day;
  earned: string;
  standing: LastDecision | null;
  shortfall: Shortfall | null;
  /** Whether the company disputes a figure and has no answer yet. */
  isDisputed: boolean;
  /** Whether the act that led to the last decision was undone within the seconds allowed for it. */
  isTakenBack: boolean;
  /** Whether the tier earned rests on an exception, not on the records alone. */
  isGranted?: boolean;
};

export type TierDecision = {
  kind: TierDecisionKind;
  reason: TierDecisionReason;
  before: string | null;
  after: string;
  reviewsFrom: Day;
};

/** What to store: a decision or none, and the shortfall that is then open or none. */
export type TierOutcome = { verdict: TierDecision | null; shortfall: Shortfall | null };
