import { type Allocated, allocationStanding, type BenefitStanding, benefitStanding } from "@/lib/benefit/demotion";
import { addedByNextTier, type Entitlement, type HeldLevel, proveBenefits } from "@/lib/benefit/entitlement";
import { type DecidedTier, pastLevels, tierBefore } from "@/lib/benefit/past-levels";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { currentTierOn } from "@/lib/tier/current-tier";
import type { TierSituation } from "@/lib/tier/decision";

/**
 * `decisions` are the tiers decided up to the day, the latest first; `known` is what the last of them left open, null for a
 * day before today, whose tier is the one decided by then.
 */
export type BenefitQuestion = {
  kind: "benefit";
  edition: Edition;
  facts: Facts;
  on: Day;
  known: Pick<TierSituation, "standing" | "shortfall" | "isDisputed"> | null;
  decisions: DecidedTier[];
  allocated: Allocated[];
};

export type ProvenBenefit = Entitlement & { standing: BenefitStanding };

/** `allocated` says of each request that was approved what became of it. */
export type BenefitAnswer = {
  level: HeldLevel;
  benefits: ProvenBenefit[];
  next: ReturnType<typeof addedByNextTier>;
  allocated: Record<string, BenefitStanding>;
};

/** Of a day that is over, the tier decided by then: before the first decision a company has the entry tier. */
const tierOn = ({ edition, on, known, decisions }: BenefitQuestion, earned: string): string =>
  known
    ? currentTierOn(edition, on, earned, known).tier
    : (tierBefore(decisions, addDays(on, 1)) ?? edition.tiers[0]?.id ?? earned);

/** Every benefit with its proof, what became of those that are no longer given, and what the next tier would add. */
export const benefitAnswer = (question: BenefitQuestion): BenefitAnswer => {
  const { edition, facts, on, decisions } = question;
  const earned = earnedTier(edition, facts, on);
  const level: HeldLevel = {
    tier: tierOn(question, earned.tier),
    ...{ competencies: earned.competencies, businessModels: facts.businessModels },
  };
  const past = pastLevels(edition, facts, on, decisions);
  const benefits = proveBenefits(edition, level).map((one) => ({
    ...one,
    standing: benefitStanding(one, edition, past, on),
  }));
  const given = new Set(benefits.filter(({ isEntitled }) => isEntitled).map(({ benefit }) => benefit.id));
  const allocated = Object.fromEntries(
    question.allocated.map((one): [string, BenefitStanding] => [
      one.requestId,
      given.has(one.benefit.id) ? { state: "given" } : allocationStanding(one, edition, level, past, on),
    ]),
  );
  return { level, benefits, next: addedByNextTier(edition, level), allocated };
};
