import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benefitAnswer } from "@/lib/answer/benefit";
import { areIllustrative, benefitsIn, copiedBenefits } from "@/lib/benefit/benefits-in";
import { addedByNextTier, type HeldLevel, proveBenefit, proveBenefits } from "@/lib/benefit/entitlement";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { randomCompany, randomDay } from "@/lib/evaluate/testing/random-company";
import { randomEdition } from "@/lib/evaluate/testing/random-edition";
import { competencyOf, heightOf, tiersOf } from "@/lib/evaluate/trace/selectors";

const level = (tier: string, competencies: string[] = [], businessModels: string[] = ["reseller"]): HeldLevel => ({
  ...{ tier, competencies, businessModels },
});

const had = (of: HeldLevel): Record<string, number | null> =>
  Object.fromEntries(
    proveBenefits(defaultEdition, of)
      .filter(({ isEntitled }) => isEntitled)
      .map(({ benefit, amount }) => [benefit.id, amount]),
  );

describe("the benefits of the edition of 2020", () => {
  it("are given by tier, the largest amount of the lines met", () => {
    expect(had(level("registered"))).toEqual({ "partner-portal": null });
    expect(had(level("partner"))).toEqual({
      ...{ "partner-portal": null, "tier-badge": null, "licence-discount": 8, "internal-use-licences": 5 },
    });
    expect(had(level("advanced"))).toMatchObject({ "development-funds": 1_000_000, "training-days": 5 });
    expect(had(level("principal"))).toMatchObject({ "licence-discount": 20, "priority-support": null });
  });

  it("are given by competency and business model where the tier alone does not", () => {
    expect(had(level("partner", ["cloud-provider"]))).not.toHaveProperty("priority-support");
    expect(had(level("partner", ["cloud-provider"], ["cloud-provider"]))).toHaveProperty("priority-support");
    expect(had(level("advanced", [], ["services-delivery"]))["training-days"]).toBe(8);
  });

  it("name each line's conditions, met or missing", () => {
    const support = benefitsIn(defaultEdition).find(({ id }) => id === "priority-support") ?? sampleBenefit();
    const { grants } = proveBenefit(support, defaultEdition, level("partner", ["cloud-provider"]));
    expect(grants[2]?.conditions).toEqual([
      { of: "tier", id: "partner", isMet: true },
      { of: "competency", id: "cloud-provider", isMet: true },
      { of: "business-model", id: "cloud-provider", isMet: false },
    ]);
  });

  it("give nothing for a tier that the edition does not know", () => {
    const benefit = sampleBenefit();
    expect(proveBenefit(benefit, defaultEdition, level("gold")).isEntitled).toBe(false);
    const grants = [{ ...(benefit.grants[0] as (typeof benefit.grants)[number]), tier: "gold" }];
    expect(proveBenefit({ ...benefit, grants }, defaultEdition, level("principal")).isEntitled).toBe(false);
  });
});

describe("the next tier", () => {
  it("adds what is not had, and raises amounts", () => {
    const next = addedByNextTier(defaultEdition, level("partner"));
    expect(next?.tier).toBe("advanced");
    expect(next?.added.map(({ benefit, before, after }) => [benefit.id, before, after])).toEqual([
      ["licence-discount", 8, 14],
      ["internal-use-licences", 5, 20],
      ["training-days", null, 5],
      ["development-funds", null, 1_000_000],
    ]);
  });

  it("is none at the top", () => expect(addedByNextTier(defaultEdition, level("principal"))).toBeNull());
});

it("never gives a company a benefit that its proof denies, and gives every one that it grants", () => {
  const known = { standing: null, shortfall: null, isDisputed: false };
  fc.assert(
    fc.property(randomEdition, randomCompany, randomDay, (rules, facts, on) => {
      const ids = [
        ...rules.tiers.map(({ id }) => ["tier", id]),
        ...rules.competencies.map(({ id }) => ["competency", id]),
      ];
      const bare = { tier: null, competency: null, businessModel: null, source: "assumption" } as const;
      const benefits = ["reseller", "builder", null].map((businessModel, b) =>
        sampleBenefit({
          id: `b${b}`,
          grants: ids.map(([of = "", id], i) => ({ ...bare, businessModel, [of]: id, amount: 10 + i })),
        }),
      );
      const edition = { ...rules, benefits };
      const answer = benefitAnswer({ kind: "benefit", edition, facts, on, known, decisions: [], allocated: [] });
      const { trace } = evaluate(edition, facts, on);
      const top = tiersOf(trace).findLastIndex(({ isMet }) => isMet);
      for (const { benefit, isEntitled, amount } of answer.benefits) {
        const met = benefit.grants.filter(
          (one) =>
            (one.tier === null || top >= heightOf(edition, one.tier)) &&
            (one.competency === null || competencyOf(trace, one.competency)?.isMet === true) &&
            (one.businessModel === null || facts.businessModels.includes(one.businessModel)),
        );
        expect(isEntitled).toBe(met.length > 0);
        expect(amount ?? 0).toBe(Math.max(0, ...met.map((one) => one.amount ?? 0)));
      }
    }),
    { numRuns: 25 },
  );
});

it("calls the benefits of a built-in edition examples, and no vendor's own", () => {
  const { benefits: _, ...builtIn } = defaultEdition;
  expect(areIllustrative(builtIn)).toBe(true);
  expect(areIllustrative({ ...builtIn, ...copiedBenefits(builtIn), id: "own" })).toBe(false);
  expect(areIllustrative({ ...builtIn, id: "without-benefits" })).toBe(false);
});
