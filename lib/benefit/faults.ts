import type { Benefit, BenefitGrant } from "@/lib/benefit/benefit";
import type { Edition } from "@/lib/edition/edition";
import { type EditionFault, type Path, repeatedIds } from "@/lib/edition/fault";

type Known = Pick<Edition, "tiers" | "competencies" | "businessModels">;

const has = (list: readonly { id: string }[], id: string | null): boolean =>
  id === null || list.some((one) => one.id === id);

const grantFaults = (one: BenefitGrant, { measure }: Benefit, path: Path, edition: Known): EditionFault[] => {
  const isNobody = one.tier === null && one.competency === null && one.businessModel === null;
  const isAmountFault = measure.of === "none" ? one.amount !== null : one.amount === null;
  return [
    ...(has(edition.tiers, one.tier) ? [] : [[[...path, "tier"], "is no tier of this edition"] as EditionFault]),
    ...(has(edition.competencies, one.competency)
      ? []
      : [[[...path, "competency"], "is no competency of this edition"] as EditionFault]),
    ...(edition.businessModels && !has(edition.businessModels, one.businessModel)
      ? [[[...path, "businessModel"], "is no business model of this edition"] as EditionFault]
      : []),
    ...(isNobody ? [[[...path, "tier"], "names nobody who gets it"] as EditionFault] : []),
    ...(isAmountFault ? [[[...path, "amount"], "does not fit what the benefit measures"] as EditionFault] : []),
    ...(measure.of === "percent" && (one.amount ?? 0) > 100
      ? [[[...path, "amount"], "is more than 100 percent"] as EditionFault]
      : []),
  ];
};

/** Kinds that cannot be used up have nothing to allocate: what was given cannot outlast what gives it. */
const demotionFaults = ({ giving, demotion }: Benefit, path: Path): EditionFault[] =>
  giving === "at-once" && demotion.effect === "keeps-allocated"
    ? [[[...path, "demotion", "effect"], "needs a benefit that is asked for"]]
    : [];

const evidenceFaults = ({ giving, evidence }: Benefit, path: Path): EditionFault[] =>
  giving === "at-once" && evidence !== null ? [[[...path, "evidence"], "needs a benefit that is asked for"]] : [];

/** Every fault of an edition's benefits: ids used twice, unknown names, amounts that do not fit. */
export const benefitFaults = (benefits: readonly Benefit[], edition: Known): EditionFault[] => [
  ...repeatedIds(benefits, ["benefits"]),
  ...benefits.flatMap((one, i) => [
    ...one.grants.flatMap((grant, g) => grantFaults(grant, one, ["benefits", i, "grants", g], edition)),
    ...demotionFaults(one, ["benefits", i]),
    ...evidenceFaults(one, ["benefits", i]),
  ]),
];
