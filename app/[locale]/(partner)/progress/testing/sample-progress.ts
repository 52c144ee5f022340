import { sampleEdition, sampleFacts, sampleNames } from "@/components/testing/sample-company";
import type { Progress } from "@/db/queries/tier/progress";
import { benefitOutline } from "@/lib/benefit/entitlement";
import type { Day } from "@/lib/date/day";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";

const on: Day = "2020-03-01";

/** What the progress page of the sample company is drawn from, for a reader who may do nothing. */
export const sampleProgress = (facts: Partial<Facts> = {}, parts: Partial<Progress> = {}): Progress => {
  const evaluation = evaluate(sampleEdition, { ...sampleFacts, ...facts }, on);
  return {
    ...{ partner: { id: "p1", name: "Lafont", legacyLevel: null }, edition: sampleEdition, on, evaluation },
    ...{
      asOf: { seq: 12, at: new Date("2020-03-01T09:00:00Z") },
      concealed: [],
      leftOut: {},
      verifiedBy: {},
      names: sampleNames,
      waiting: 0,
    },
    ...{ held: { tier: evaluation.tier, shortfall: null }, ways: {}, coming: null },
    benefits: benefitOutline(sampleEdition, { tier: evaluation.tier, competencies: [], businessModels: [] }),
    may: { seeRevenue: true, declareCredential: false, declareActivity: false },
    ...parts,
  };
};
