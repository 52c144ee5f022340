import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { editionImpact } from "@/lib/editor/impact";
import { companiesInBatches } from "./companies";

export type ImpactTimes = { thousandMs: number; hundredThousandMs: number; memoryMb: number; moved: number };

const on = "2019-10-01";
const batch = 1_000;

/** The default edition with one more competency required for Advanced. */
const stricter: Edition = {
  ...defaultEdition,
  id: "stricter",
  tiers: defaultEdition.tiers.map((tier) => ({
    ...tier,
    requires: tier.requires.map((rule) =>
      tier.id === "advanced" && rule.rule === "held" ? { ...rule, count: rule.count + 1 } : rule,
    ),
  })),
};

/** Measures the impact of a stricter edition on 1,000 companies, and on 100,000 generated ones, generation included. */
export const measureImpact = (): ImpactTimes => {
  const [first = []] = companiesInBatches(batch, batch);
  const taken = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    editionImpact(defaultEdition, stricter, first, on);
    return performance.now() - begun;
  });
  const rest = process.memoryUsage().rss;
  const begun = performance.now();
  let [moved, most] = [0, rest];
  for (const companies of companiesInBatches(100_000, batch)) {
    const { total } = editionImpact(defaultEdition, stricter, companies, on);
    moved += total.rises + total.falls;
    most = Math.max(most, process.memoryUsage().rss);
  }
  return {
    thousandMs: Math.min(...taken),
    hundredThousandMs: performance.now() - begun,
    memoryMb: (most - rest) / 1_048_576,
    moved,
  };
};
