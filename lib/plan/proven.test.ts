import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "@/lib/edition/catalogue/editions";
import { partnerConnect2023 } from "@/lib/edition/catalogue/partner-connect-2023";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { planRoutes } from "./plan";
import { bruteForceHours } from "./testing/brute-force-plan";
import { factsAfter } from "./testing/facts-after";
import { shorterRoutes } from "./testing/needless-steps";

const on = "2020-03-01";

/** Activity that meets what the editions ask for beside people, so that a route alone decides. */
const enough: ActivityFacts[] = [
  licence("a1", "2020-01-10", 30_000_000),
  cloud("a2", "2020-01", 2_000),
  ...Array.from({ length: 5 }, (_, place) => deployment(`d${place}`, "2020-01-12")),
  ...Array.from({ length: 10 }, (_, place) => ({
    ...{
      id: `c${place}`,
      kind: "microsoft:customer-added" as const,
      completedOn: "2020-01-12",
      status: "verified" as const,
    },
  })),
  { id: "g", kind: "cisco:satisfaction", readOn: "2020-01-12", value: 90, status: "verified" },
];

/** The credentials of an edition, those of one person being a part of them. */
const skillsOf = (edition: Edition) =>
  edition.effort.earn.flatMap(({ type }) =>
    hasTrackIn(edition, type) ? edition.tracks.map(({ id }) => sampleCredential(type, id)) : [sampleCredential(type)],
  );

const companyOf = (edition: Edition, most: number): fc.Arbitrary<Facts> =>
  fc
    .record({
      people: fc.array(fc.subarray(skillsOf(edition)), { minLength: 1, maxLength: most }),
      sold: fc.boolean(),
      models: fc.subarray(["reseller", "solution-builder"]),
    })
    .map(({ people, sold, models }) =>
      sampleFacts({
        businessModels: models,
        people: people.map((held, place) => samplePerson(`p${place}`, held)),
        activity: sold ? enough : enough.filter(({ kind }) => kind !== "licence-revenue"),
      }),
    );

const tiersOf = (edition: Edition): fc.Arbitrary<string> =>
  fc.constantFrom(...edition.tiers.slice(1).map(({ id }) => id));

const counting = (isOver = (_: number) => false) => {
  let asked = 0;
  return { looks: () => asked, isOver: () => isOver(++asked) };
};

it("finds the five exams that bring two beginners to Advanced Partner under the points of 2023", () => {
  const given = sampleFacts({ people: [samplePerson("a", []), samplePerson("b", [])] });
  const { hours, steps, optimal } = planRoutes(partnerConnect2023, given, on, "advanced");
  expect({ hours, steps: steps.length, optimal }).toEqual({ hours: 138, steps: 5, optimal: true });
  expect(earnedTier(partnerConnect2023, factsAfter(given, steps, on), on).tier).toBe("advanced");
});

describe.each(editions.map((edition) => [edition.id, edition] as const))("under %s", (_, edition) => {
  it("the planner takes the hours that brute force finds", () => {
    fc.assert(
      fc.property(companyOf(edition, 4), tiersOf(edition), (given, to) => {
        const best = bruteForceHours(edition, given, on, to, 250);
        fc.pre(best !== null);
        const { hours, optimal, blockedBy, steps } = planRoutes(edition, given, on, to);
        expect({ hours, optimal, blockedBy }).toEqual({ hours: best, optimal: true, blockedBy: [] });
        expect(heightOf(edition, earnedTier(edition, factsAfter(given, steps, on), on).tier)).toBeGreaterThanOrEqual(
          heightOf(edition, to),
        );
        // A company that is there already is compared but does not count as one of the runs.
        fc.pre(best > 0);
      }),
      { numRuns: 4 },
    );
  });

  it("neither the route nor an alternative has a step that can be left out, also where the search is stopped", () => {
    fc.assert(
      fc.property(companyOf(edition, 6), tiersOf(edition), fc.constantFrom(0, 3, 1_000_000), (given, to, looks) => {
        const found = planRoutes(edition, given, on, to, counting((asked) => asked > looks).isOver);
        for (const { steps, blockedBy } of [found, ...found.alternatives]) {
          if (blockedBy.length > 0) continue;
          const reaches = (some: typeof steps) =>
            heightOf(edition, earnedTier(edition, factsAfter(given, some, on), on).tier) >= heightOf(edition, to);
          expect(reaches(steps)).toBe(true);
          for (const shorter of shorterRoutes(edition, steps)) expect(reaches(shorter)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("the least effort of a company of sixty is proven in bounded work", () => {
    const skills = skillsOf(edition);
    for (const every of [1_000, 41, 17, 7]) {
      const people = Array.from({ length: 60 }, (__, p) =>
        samplePerson(
          `p${p}`,
          skills.filter((___, place) => (p * 31 + place * 17 + p * place) % every === 0),
        ),
      );
      const given = sampleFacts({ people, activity: enough });
      for (const { id } of edition.tiers.slice(1)) {
        const { isOver, looks } = counting();
        expect(planRoutes(edition, given, on, id, isOver).optimal).toBe(true);
        // Each look comes after 4,096 steps of some 25 ns: a second is 10,000 looks.
        expect(looks()).toBeLessThan(3_000);
      }
    }
  });
});
