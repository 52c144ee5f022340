import type { LinkState } from "@/lib/confirmation/link";
import type { OutcomeWord } from "@/lib/confirmation/outcome";

/** What a customer answered; the reason of a no is for the vendor's team, and empty for everybody else. */
type Answer = { tookPlace: boolean; outcome: OutcomeWord | null; sentence: string; reason: string; answeredAt: Date };

/** One customer who was asked about a declaration, and what came of it. */
export type CustomerSaid = {
  id: string;
  name: string;
  email: string;
  isPublicMailbox: boolean;
  askedAt: Date;
  expiresAt: Date;
  remindedAt: Date | null;
  state: LinkState;
  /** The declaration still says what the customer was told. */
  isStillTold: boolean;
  answer: Answer | null;
};

export type Unconfirmed = "open" | "expired" | "no" | "other";

/**
 * Why a declaration whose customer was asked is not confirmed by them; null where it is, or where nobody was asked. The
 * latest comes first.
 */
export const whyUnconfirmed = ([latest]: readonly CustomerSaid[]): Unconfirmed | null => {
  if (!latest) return null;
  const { answer, isStillTold, state } = latest;
  if (answer?.tookPlace && isStillTold) return null;
  if (answer && !answer.tookPlace) return "no";
  return state === "open" || state === "expired" ? state : "other";
};

/** Whether the customer answered about what the declaration says now: they are not asked twice. */
export const isAnswered = ([latest]: readonly CustomerSaid[]): boolean =>
  latest !== undefined && latest.answer !== null && latest.isStillTold;

/** By whose word a declaration is verified; `because` is what the reviewer wrote where a customer was asked. */
export type VerifiedBy = { who: "customer"; at: Date } | { who: "staff"; by: string; because: string };
