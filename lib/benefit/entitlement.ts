import type { Benefit, BenefitGrant } from "@/lib/benefit/benefit";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import type { Edition } from "@/lib/edition/edition";
import { heightOf, nextTier } from "@/lib/evaluate/trace/selectors";

/** What benefits rest on: the current tier (with grace and exceptions), competencies held, and the business models. */
export type HeldLevel = { tier: string; competencies: readonly string[]; businessModels: readonly string[] };

/** One thing that a line asks for. A competency's id is that of its node in the proof. */
export type GrantCondition = { of: "tier" | "competency" | "business-model"; id: string; isMet: boolean };

/** A line with why it gives the benefit, or what is missing. */
export type GrantProof = Pick<BenefitGrant, "amount" | "source"> & { isMet: boolean; conditions: GrantCondition[] };

/** `amount` is the largest of the lines met; null where none is, or where the benefit has no amount. */
export type Entitlement = { benefit: Benefit; isEntitled: boolean; amount: number | null; grants: GrantProof[] };

const conditionsOf = (grant: BenefitGrant, edition: Edition, level: HeldLevel): GrantCondition[] => {
  const { tier, competency, businessModel } = grant;
  const needed = tier === null ? -1 : heightOf(edition, tier);
  return [
    ...(tier === null
      ? []
      : [{ of: "tier" as const, id: tier, isMet: needed >= 0 && heightOf(edition, level.tier) >= needed }]),
    ...(competency === null
      ? []
      : [{ of: "competency" as const, id: competency, isMet: level.competencies.includes(competency) }]),
    ...(businessModel === null
      ? []
      : [{ of: "business-model" as const, id: businessModel, isMet: level.businessModels.includes(businessModel) }]),
  ];
};

const proveGrant = (grant: BenefitGrant, edition: Edition, level: HeldLevel): GrantProof => {
  const conditions = conditionsOf(grant, edition, level);
  const { amount, source } = grant;
  return { amount, source, isMet: conditions.length > 0 && conditions.every(({ isMet }) => isMet), conditions };
};

/** Whether a company of this level gets a benefit, with the proof. Pure. */
export const proveBenefit = (benefit: Benefit, edition: Edition, level: HeldLevel): Entitlement => {
  const grants = benefit.grants.map((one) => proveGrant(one, edition, level));
  const met = grants.filter(({ isMet }) => isMet);
  const amounts = met.flatMap(({ amount }) => amount ?? []);
  return { benefit, isEntitled: met.length > 0, amount: amounts.length > 0 ? Math.max(...amounts) : null, grants };
};

/** Every benefit of the edition with its proof, in the edition's order. Pure. */
export const proveBenefits = (edition: Edition, level: HeldLevel): Entitlement[] =>
  benefitsIn(edition).map((one) => proveBenefit(one, edition, level));

/** A benefit that a higher tier would add, or raise: `before` is its amount today, null where it is not had. */
export type AddedBenefit = { benefit: Benefit; before: number | null; after: number | null };

/** What the tier just above would add with the same competencies and business models; null at the top. Pure. */
export const addedByNextTier = (edition: Edition, level: HeldLevel): { tier: string; added: AddedBenefit[] } | null => {
  const next = nextTier(edition, level.tier);
  if (!next) return null;
  const now = proveBenefits(edition, level);
  const added = proveBenefits(edition, { ...level, tier: next.id }).flatMap((then, i): AddedBenefit[] => {
    const before = now[i];
    const isMore = then.isEntitled && (!before?.isEntitled || (then.amount ?? 0) > (before.amount ?? 0));
    return isMore ? [{ benefit: then.benefit, before: before?.amount ?? null, after: then.amount }] : [];
  });
  return { tier: next.id, added };
};

export type BenefitOutline = {
  given: Pick<Entitlement, "benefit" | "amount">[];
  next: ReturnType<typeof addedByNextTier>;
};

/** In short, what a company of this level gets and what the next tier would add. Pure. */
export const benefitOutline = (edition: Edition, level: HeldLevel): BenefitOutline => ({
  given: proveBenefits(edition, level)
    .filter(({ isEntitled }) => isEntitled)
    .map(({ benefit, amount }) => ({ benefit, amount })),
  next: addedByNextTier(edition, level),
});
