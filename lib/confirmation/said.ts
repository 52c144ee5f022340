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

/** Whether a customer said no to a declaration, whoever of them said yes since. */
export const isDenied = (asked: readonly CustomerSaid[]): boolean =>
  asked.some(({ answer }) => answer !== null && !answer.tookPlace);

/**
 * Why a declaration whose customer was asked is not confirmed by them; null where it is, or where nobody was asked. The
 * latest comes first; a no stays one after a yes of somebody else.
 */
export const whyUnconfirmed = (asked: readonly CustomerSaid[]): Unconfirmed | null => {
  const [latest] = asked;
  if (!latest) return null;
  const { answer, isStillTold, state } = latest;
  if (isDenied(asked)) return "no";
  if (answer?.tookPlace && isStillTold) return null;
  return state === "open" || state === "expired" ? state : "other";
};

/** Whether the customer answered about what the declaration says now: they are not asked twice. */
export const isAnswered = ([latest]: readonly CustomerSaid[]): boolean =>
  latest !== undefined && latest.answer !== null && latest.isStillTold;

/** By whose word a declaration is verified; `because` is what the reviewer wrote where a customer was asked. */
export type VerifiedBy = { who: "customer"; at: Date } | { who: "staff"; by: string; because: string };
