import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edition } from "@/lib/edition/edition";
import { editionSchema } from "@/lib/edition/schema";
import { factsSchemaOf } from "@/lib/evaluate/facts/schema";
import { compiledFor } from "./compiled/compile";
import { earnedTier, evaluate } from "./evaluate";
import { foldTrace } from "./testing/fold-trace";
import { randomCompany, randomDay } from "./testing/random-company";
import { randomEdition } from "./testing/random-edition";
import { interpretRules } from "./testing/rule-interpreter";
import { everyNode } from "./trace/selectors";

const runs = { numRuns: 80, seed: 2020 };

test("the random editions and facts of these tests are valid", () => {
  fc.assert(
    fc.property(randomEdition, randomCompany, (rulebook, given) => {
      expect(editionSchema.safeParse(rulebook).error?.issues ?? []).toEqual([]);
      expect(factsSchemaOf(rulebook).safeParse(given).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("rules of every shape give what the second implementation gives", () => {
  const seen = { heights: new Set<number>(), held: 0, paths: 0 };
  fc.assert(
    fc.property(randomEdition, randomCompany, randomDay, (rulebook, given, on) => {
      const answer = earnedTier(rulebook, given, on);
      const expected = interpretRules(rulebook, given, on, ["verified"]);
      seen.heights.add(expected.height);
      seen.held += expected.competencies.length;
      seen.paths += Object.values(expected.paths).filter((one) => one !== null).length;
      expect(answer.tier).toBe(rulebook.tiers[expected.height]?.id);
      if (rulebook.counting.competenciesPerPerson === "any") {
        expect(answer.competencies).toEqual(expected.competencies.toSorted());
        expect(Object.fromEntries(answer.paths?.map(({ path, tier }) => [path, tier]) ?? [])).toEqual(expected.paths);
      } else expect(answer.competencies).toHaveLength(expected.competencies.length);
      expect(answer.tierIfVerified).toBe(
        rulebook.tiers[interpretRules(rulebook, given, on, ["verified", "declared"]).height]?.id,
      );
    }),
    { numRuns: 90, seed: 2020 },
  );
  expect([...seen.heights].sort()).toEqual([0, 1, 2]);
  expect(Math.min(seen.held, seen.paths)).toBeGreaterThan(3);
}, 120_000);

test("a proof computed again from its own records gives the same figures at every node", () => {
  fc.assert(
    fc.property(randomEdition, randomCompany, randomDay, (rulebook, given, on) => {
      for (const node of everyNode(evaluate(rulebook, given, on).trace).reverse())
        expect({ id: node.id, ...foldTrace(node) }).toEqual({ id: node.id, isMet: node.isMet, have: node.have });
    }),
    runs,
  );
}, 60_000);

test("the answer without proof equals the proof under any rules", () => {
  fc.assert(
    fc.property(randomEdition, randomCompany, randomDay, (rulebook, given, on) => {
      const { trace, ...rest } = evaluate(rulebook, given, on);
      expect(earnedTier(rulebook, given, on)).toEqual(rest);
      const ids = everyNode(trace).map((node) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    runs,
  );
}, 60_000);

/** The same rules without what only the walk can answer. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("rule" in value && value.rule === "lately" && "asks" in value) return plain(value.asks);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
};

test("the compiled rules give what the proof gives", () => {
  let compiled = 0;
  const heights = new Set<string>();
  fc.assert(
    fc.property(randomEdition, randomCompany, randomDay, (rulebook, company, on) => {
      const counting = { ...rulebook.counting, rolesPerPerson: "any", competenciesPerPerson: "any" } as const;
      const edition = { ...(plain(rulebook) as Edition), counting };
      const given = { ...company, overrides: [], legacyLevel: null };
      if (compiledFor(edition, given) !== null) compiled += 1;
      const { trace: _, ...rest } = evaluate(edition, given, on);
      expect(earnedTier(edition, given, on)).toEqual(rest);
      heights.add(rest.tier);
    }),
    { numRuns: 300, seed: 2020 },
  );
  expect(compiled).toBeGreaterThan(200);
  expect([...heights].sort()).toEqual(["t0", "t1", "t2"]);
}, 60_000);
