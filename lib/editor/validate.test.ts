import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "@/lib/edition/catalogue/editions";
import { partnerConnect2023 } from "@/lib/edition/catalogue/partner-connect-2023";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { evaluate } from "@/lib/evaluate/evaluate";
import { randomCompany, randomDay } from "@/lib/evaluate/testing/random-company";
import { randomEdition } from "@/lib/evaluate/testing/random-edition";
import { tierOf } from "@/lib/evaluate/trace/selectors";
import { validateEdition } from "./validate";

const on = "2020-03-01";
const head = { source: "assumption" } as const;

const unreachableIn = (edition: Edition, day = on): string[] =>
  validateEdition(edition, day).flatMap(({ code, at }) => (code === "unreachable" ? [at] : []));

/** The points of 2023 with a first tier that asks for just this. */
const asking = (requires: Rule[]): Edition => ({
  ...partnerConnect2023,
  tiers: partnerConnect2023.tiers.map((tier) => (tier.id === "partner" ? { ...tier, requires } : tier)),
});

describe("a tier", () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    "of %s is not called unreachable, for each can be reached",
    (_, edition) => {
      expect(unreachableIn(edition)).toEqual([]);
    },
  );

  it.each<[string, Rule[]]>([
    ["of companies of one country", [{ ...head, id: "fr", rule: "profile", countries: ["FR"] }]],
    ["of companies of one size", [{ ...head, id: "small", rule: "profile", sizes: ["small"] }]],
    [
      "of people with one version of a certification",
      [{ ...head, id: "v", rule: "people", type: "VCP", tracks: ["NV"], versions: ["6"], count: 1, ofWhom: [] }],
    ],
    [
      "of the last fiscal year",
      [
        {
          ...{ ...head, id: "last", rule: "measure", measure: "licence-revenue", as: "sum", atLeast: 5_000 },
          over: { window: "periods", which: "last", periods: [{ from: "2020-06-01", until: "2021-05-30" }] },
        },
      ],
    ],
  ])("%s is not called unreachable", (_, requires) => {
    expect(unreachableIn(asking(requires))).toEqual([]);
  });

  it("that asks for more points than there are is called unreachable", () => {
    const total = { ...head, id: "three", quantity: "constant" as const, value: 3 };
    expect(unreachableIn(asking([{ ...head, id: "p", rule: "score", atLeast: 4, quantity: total }]))).toEqual([
      "partner",
    ]);
  });

  it("that some company reaches is never called unreachable, under any rules", () => {
    let reached = 0;
    fc.assert(
      fc.property(
        randomEdition,
        fc.array(randomCompany, { minLength: 12, maxLength: 12 }),
        randomDay,
        (edition, all, day) => {
          // Rules that look at many days are slow to ask, and what they look for is asked here by the others.
          fc.pre(!JSON.stringify(edition).includes('"lately"'));
          const told = unreachableIn(edition, day);
          for (const facts of all) {
            const { trace } = evaluate(edition, { ...facts, overrides: [], legacyLevel: null }, day);
            for (const { id } of edition.tiers) {
              if (!tierOf(trace, id)?.isMet) continue;
              reached += 1;
              expect(told).not.toContain(id);
            }
          }
        },
      ),
      { numRuns: 12, seed: 7 },
    );
    expect(reached).toBeGreaterThan(2);
  });
});
