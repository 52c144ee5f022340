import { type BenefitStanding, benefitStanding } from "@/lib/benefit/demotion";
import { addedByNextTier, type Entitlement, type HeldLevel, proveBenefits } from "@/lib/benefit/entitlement";
import { type DecidedTier, pastLevels } from "@/lib/benefit/past-levels";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { currentTierOn } from "@/lib/tier/current-tier";
import type { TierSituation } from "@/lib/tier/decision";

/** `decisions` are the tiers decided, the latest first; `known` is what the last of them left open. */
export type BenefitQuestion = {
  kind: "benefit";
  edition: Edition;
  facts: Facts;
  on: Day;
  known: Pick<TierSituation, "standing" | "shortfall" | "isDisputed">;
  decisions: DecidedTier[];
};

export type ProvenBenefit = Entitlement & { standing: BenefitStanding };

export type BenefitAnswer = { level: HeldLevel; benefits: ProvenBenefit[]; next: ReturnType<typeof addedByNextTier> };

/** Every benefit with its proof, what became of those that are no longer given, and what the next tier would add. */
export const benefitAnswer = ({ edition, facts, on, known, decisions }: BenefitQuestion): BenefitAnswer => {
  const earned = earnedTier(edition, facts, on);
  const { tier } = currentTierOn(edition, on, earned.tier, known);
  const level: HeldLevel = { tier, competencies: earned.competencies, businessModels: facts.businessModels };
  const benefits = proveBenefits(edition, level).map((one) => ({
    ...one,
    standing: benefitStanding(one, edition, pastLevels(edition, facts, on, decisions), on),
  }));
  return { level, benefits, next: addedByNextTier(edition, level) };
};
