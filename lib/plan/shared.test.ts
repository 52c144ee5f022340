import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { planRoutes } from "./plan";
import { bruteForceHours } from "./testing/brute-force-plan";
import { factsAfter } from "./testing/facts-after";

const on = "2020-03-01";
const head = { source: "assumption" } as const;
const name = { fr: "x", en: "x" };

const clause = fc.constantFrom<{ type: string; tracks: string[] | null }>(
  { type: "VCP", tracks: ["DCV"] },
  { type: "VCP", tracks: ["DCV", "NV"] },
  { type: "VCAP", tracks: ["NV"] },
  { type: "VSP", tracks: null },
);
const roles = fc
  .record({
    clauses: fc.array(fc.tuple(clause, fc.integer({ min: 1, max: 2 })), { minLength: 2, maxLength: 3 }),
    perPerson: fc.constantFrom(null, 1, 2),
    apart: fc.boolean(),
  })
  .map(
    ({ clauses, perPerson, apart }): Rule => ({
      ...head,
      id: "roles",
      rule: "roles",
      perPerson,
      limits: apart ? [{ roles: ["r0", "r1"], most: 1 }] : [],
      roles: clauses.map(([one, count], place) => ({ ...head, id: `r${place}`, ...one, count })),
    }),
  );

const people = (id: string): fc.Arbitrary<Rule> =>
  fc.tuple(clause, fc.integer({ min: 1, max: 2 }), fc.boolean()).map(([one, count, hasPart]) => ({
    ...head,
    id,
    rule: "people",
    ...one,
    count,
    ofWhom: hasPart && one.type === "VCP" ? [{ ...head, id: "part", type: "VCAP", tracks: one.tracks, count: 1 }] : [],
  }));

const score = fc
  .record({
    one: clause,
    other: clause,
    weights: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    per: fc.integer({ min: 1, max: 2 }),
    cap: fc.constantFrom(undefined, 2),
    atLeast: fc.integer({ min: 1, max: 4 }),
    isHeld: fc.boolean(),
  })
  .map(({ one, other, weights, per, cap, atLeast, isHeld }): Rule => {
    const second: Quantity = isHeld
      ? { ...head, id: "b", quantity: "held", kind: "solution" }
      : { ...head, id: "b", quantity: "people", ...other };
    const weighted = (of: Quantity, place: 0 | 1): Quantity => ({
      ...head,
      id: `w${place}`,
      quantity: "weighted",
      of,
      weight: weights[place],
      per,
      ...(cap && place === 0 ? { cap } : {}),
    });
    const first: Quantity = { ...head, id: "a", quantity: "people", ...one };
    const sum: Quantity = { ...head, id: "sum", quantity: "sum", of: [weighted(first, 0), weighted(second, 1)] };
    return { ...head, id: "score", rule: "score", quantity: sum, atLeast };
  });

type Counting = Pick<Edition["counting"], "rolesPerPerson" | "competenciesPerPerson">;

const edition = (requires: Rule[], competencies: Rule[][], counting: Counting): Edition => ({
  ...defaultEdition,
  tracks: defaultEdition.tracks.filter(({ id }) => id === "DCV" || id === "NV"),
  counting: { ...head, ...counting },
  competencies: competencies.map((rules, place) => ({
    ...head,
    id: `c${place}`,
    kind: "solution",
    name,
    requires: rules,
  })),
  effort: { ...defaultEdition.effort, hire: { ...head, hours: 25 } },
  tiers: [
    { ...head, id: "entry", name, requires: [] },
    { ...head, id: "top", name, requires },
  ],
});

const held = (count: number): Rule => ({ ...head, id: "held", rule: "held", kind: "solution", count });
const any = { rolesPerPerson: "any", competenciesPerPerson: "any" } as const;

const capped = fc
  .tuple(people("one"), people("two"), fc.option(people("three")))
  .chain(([one, two, three]) =>
    fc
      .constantFrom(1, 2)
      .map((cap) => edition([held(1)], [three ? [one, two, three] : [one, two]], { ...any, rolesPerPerson: cap })),
  );

const once = fc
  .tuple(people("one"), people("two"), people("three"), fc.integer({ min: 1, max: 2 }), fc.constantFrom("any", 1))
  .map(([one, two, three, count, cap]) =>
    edition([held(count)], [[one], [two], [three]], {
      competenciesPerPerson: "one",
      rolesPerPerson: cap as "any" | 1,
    }),
  );

const skill = fc.constantFrom(
  sampleCredential("VCP", "DCV"),
  sampleCredential("VCP", "NV"),
  sampleCredential("VCAP", "NV"),
  sampleCredential("VSP"),
);
const staff = fc
  .array(fc.uniqueArray(skill, { maxLength: 3, selector: ({ id }) => id }), { maxLength: 3 })
  .map((all) => sampleFacts({ people: all.map((skills, place) => samplePerson(`p${place}`, skills)) }));

const runs = 30;

describe("the quickest route where people are shared out", () => {
  it.each<[string, fc.Arbitrary<Edition>]>([
    ["roles that are capped or exclude each other", roles.map((rule) => edition([rule], [], any))],
    ["a cap on the roles of a competency", capped],
    ["people who count in one competency only", once],
    [
      "a score of people and competencies",
      fc.tuple(score, people("one")).map(([rule, one]) => edition([rule], [[one]], any)),
    ],
  ])(
    "with %s it takes the hours that brute force finds",
    (_, editions) => {
      fc.assert(
        fc.property(editions, staff, (rules, given) => {
          const best = bruteForceHours(rules, given, on, "top", 600);
          fc.pre(best !== null);
          const found = planRoutes(rules, given, on, "top");
          expect(found.blockedBy).toEqual([]);
          expect(found.hours).toBe(best);
          for (const way of [found, ...found.alternatives])
            expect(earnedTier(rules, factsAfter(given, way.steps, on), on).tier).toBe("top");
        }),
        { numRuns: runs },
      );
    },
    600_000,
  );
});
