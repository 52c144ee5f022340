import { type Entitlement, type HeldLevel, proveBenefit } from "@/lib/benefit/entitlement";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";

/** A level that ended on a day. */
export type PastLevel = { level: HeldLevel; until: Day };

/**
 * Where a company stands with a benefit. `kept` after the level that gave it ended on `lostOn`: before `until`, or, where
 * that is null, only what was allocated, until it expires. `stopped` on a day.
 */
export type BenefitStanding =
  | { state: "given" }
  | { state: "kept"; lostOn: Day; until: Day | null; amount: number | null }
  | { state: "stopped"; on: Day }
  | { state: "not-given" };

const lastGiven = (entitlement: Entitlement, edition: Edition, past: Iterable<PastLevel>) => {
  for (const { level, until } of past) {
    const then = proveBenefit(entitlement.benefit, edition, level);
    if (then.isEntitled) return { until, amount: then.amount };
  }
  return null;
};

/** What became of a benefit on a day, given the levels before today's, the latest first. Pure. */
export const benefitStanding = (
  entitlement: Entitlement,
  edition: Edition,
  past: Iterable<PastLevel>,
  on: Day,
): BenefitStanding => {
  if (entitlement.isEntitled) return { state: "given" };
  const last = lastGiven(entitlement, edition, past);
  if (!last) return { state: "not-given" };
  const { until: lostOn, amount } = last;
  const { demotion } = entitlement.benefit;
  if (demotion.effect === "keeps-allocated") return { state: "kept", lostOn, until: null, amount };
  if (demotion.effect === "stops") return { state: "stopped", on: lostOn };
  const until = addDays(lostOn, demotion.days);
  return on < until ? { state: "kept", lostOn, until, amount } : { state: "stopped", on: until };
};

/** The day before which what is given or allocated may be used; null for no end, "" for not at all. */
export const usableUntil = (standing: BenefitStanding, expiresOn: Day | null): Day | null => {
  if (standing.state === "given") return expiresOn;
  if (standing.state !== "kept") return "";
  const { until } = standing;
  return until === null || (expiresOn !== null && expiresOn < until) ? expiresOn : until;
};
