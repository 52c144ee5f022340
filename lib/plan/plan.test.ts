import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { planRoutes } from "./plan";
import { replacementPlan } from "./replacement";
import { bruteForceHours } from "./testing/brute-force-plan";
import { factsAfter } from "./testing/facts-after";

const on = "2020-03-01";

describe("the quickest route", () => {
  it("adds the one exam that Principal lacks", () => {
    const four = ["a", "b", "c", "d"].map((id) => samplePerson(id, [sampleCredential("VCP", "NV")]));
    const given = sampleFacts({
      people: [...four, samplePerson("e", [sampleCredential("VCAP", "NV"), sampleCredential("VCP", "NV")])],
    });
    const { hours, steps, optimal } = planRoutes(defaultEdition, given, on, "principal");
    expect({ hours, optimal }).toEqual({ hours: 60, optimal: true });
    expect(steps).toEqual([{ person: "a", earn: "VCAP", track: "NV", hours: 60 }]);
  });

  it("hires where no person is left to train, and trains the new hire", () => {
    const four = ["a", "b", "c", "d"].map((id) => samplePerson(id, [sampleCredential("VCAP", "NV")]));
    const { hours, steps } = planRoutes(defaultEdition, sampleFacts({ people: four }), on, "principal");
    expect(hours).toBe(440);
    expect(steps).toEqual([
      { person: "hire-1", earn: "hire", track: null, hours: 400 },
      { person: "hire-1", earn: "VCP", track: "NV", hours: 40 },
    ]);
  });

  it("lets one exam serve two competencies", () => {
    const { hours, steps } = planRoutes(
      defaultEdition,
      sampleFacts({ people: [samplePerson("a", [])] }),
      on,
      "advanced",
    );
    expect(hours).toBe(58);
    expect(steps.map(({ earn }) => earn)).toEqual(["VCP", "VSP", "VTSP"]);
  });

  it("asks for the lower exam of the same track first", () => {
    const people = [
      ...["a", "b", "c", "d"].map((id) => samplePerson(id, [sampleCredential("VCAP", "NV")])),
      samplePerson("e", [sampleCredential("VCP", "NV", { expiresOn: "2019-12-31" })]),
    ];
    const { steps } = planRoutes(defaultEdition, sampleFacts({ people }), on, "principal");
    expect(steps).toEqual([{ person: "e", earn: "VCP", track: "NV", hours: 40 }]);
  });

  it("names the agreement and the activity as blocked", () => {
    const people = [
      samplePerson("a", [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")]),
    ];
    const { hours, steps, blockedBy } = planRoutes(
      defaultEdition,
      sampleFacts({ people, agreement: null }),
      on,
      "advanced",
    );
    expect({ hours, steps }).toEqual({ hours: 0, steps: [] });
    expect(blockedBy).toEqual(["advanced/agreement", "advanced/activity"]);
  });

  it("names new hires as nobody in the company is called, whether or not they still work there", () => {
    const people = [samplePerson("hire-1", [], { employedUntil: "2020-01-01" }), samplePerson("hire-3", [])];
    const { steps } = planRoutes(defaultEdition, sampleFacts({ people }), on, "principal");
    const hired = steps.filter(({ earn }) => earn === "hire").map(({ person }) => person);
    expect(hired).toEqual(["hire-2", "hire-4", "hire-5", "hire-6"]);
    expect(earnedTier(defaultEdition, factsAfter(sampleFacts({ people }), steps, on), on).tier).toBe("principal");
  });

  it("names nobody who replaces a person as that person", () => {
    const only = samplePerson("hire-1", [
      sampleCredential("VCP", "DCV"),
      sampleCredential("VSP"),
      sampleCredential("VTSP"),
    ]);
    const held = { tier: "partner", competencies: ["business-continuity"] };
    const { steps } = replacementPlan(defaultEdition, sampleFacts({ people: [only] }), on, { id: "hire-1", held });
    expect(new Set(steps.map(({ person }) => person))).toEqual(new Set(["hire-2"]));
  });

  it("has no steps to a tier that is reached", () => {
    const given = sampleFacts({
      people: [samplePerson("a", [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")])],
    });
    const nothing = { hours: 0, steps: [], blockedBy: [], alternatives: [], optimal: true };
    expect(planRoutes(defaultEdition, given, on, "partner")).toEqual({ from: "partner", to: "partner", ...nothing });
  });

  it("plans nothing for people who have left or not yet joined", () => {
    const people = [
      samplePerson("left", [], { employedUntil: "2020-01-01" }),
      samplePerson("later", [], { employedFrom: "2020-06-01" }),
    ];
    const { steps } = planRoutes(defaultEdition, sampleFacts({ people }), on, "partner");
    expect(new Set(steps.map(({ person: who }) => who))).toEqual(new Set(["hire-1"]));
  });

  it("is not marked optimal when it was stopped early", () => {
    const { optimal, steps } = planRoutes(defaultEdition, sampleFacts(), on, "advanced", () => true);
    expect(optimal).toBe(false);
    expect(steps.length).toBeGreaterThan(0);
  });

  it("offers up to three other routes, none of them quicker", () => {
    const { hours, alternatives } = planRoutes(
      defaultEdition,
      sampleFacts({ people: [samplePerson("a", [])] }),
      on,
      "partner",
    );
    expect(alternatives).toHaveLength(3);
    for (const one of alternatives) expect(one.hours).toBeGreaterThanOrEqual(hours);
  });
});

const tracksHere = ["DCV", "NV"] as const;
const tracksOf = fc.constantFrom<("DCV" | "NV")[]>(["DCV"], ["NV"], ["DCV", "NV"]);
const head = { source: "assumption" } as const;

const peopleRule = (id: string): fc.Arbitrary<Rule> =>
  fc
    .record({
      tracks: tracksOf,
      count: fc.integer({ min: 1, max: 2 }),
      type: fc.constantFrom("VCP", "VCAP", "VSP"),
      part: fc.boolean(),
    })
    .map(({ tracks, count, type, part }) => ({
      ...head,
      id,
      rule: "people" as const,
      type: type as "VCP",
      tracks: type === "VSP" ? null : tracks,
      count,
      ofWhom: part && type === "VCP" ? [{ ...head, id: "part", type: "VCAP" as const, tracks, count: 1 }] : [],
    }));

const competency = (id: string) =>
  fc.tuple(peopleRule("one"), fc.option(peopleRule("two"))).map(([one, two]) => ({
    ...head,
    id,
    kind: "solution" as const,
    name: { fr: id, en: id },
    requires: two ? [one, two] : [one],
  }));

/** Small programmes over two tracks, cheap enough to try every way through. */
const smallEdition: fc.Arbitrary<Edition> = fc
  .record({
    competencies: fc.tuple(competency("c1"), competency("c2"), competency("c3")),
    count: fc.integer({ min: 1, max: 2 }),
    extra: fc.option(fc.tuple(fc.constantFrom("any" as const, "all" as const), peopleRule("x"), peopleRule("y"))),
    hire: fc.constantFrom(15, 90),
  })
  .map(({ competencies, count, extra, hire }) => ({
    ...defaultEdition,
    tracks: defaultEdition.tracks.filter(({ id }) => (tracksHere as readonly string[]).includes(id)),
    competencies,
    effort: { ...defaultEdition.effort, hire: { ...head, hours: hire } },
    tiers: [
      { ...head, id: "entry", name: { fr: "", en: "" }, requires: [] },
      {
        ...head,
        id: "top",
        name: { fr: "", en: "" },
        requires: [
          { ...head, id: "held", rule: "held" as const, kind: "solution" as const, count },
          ...(extra ? [{ ...head, id: "group", rule: extra[0], rules: [extra[1], extra[2]] }] : []),
        ],
      },
    ],
  }));

const skill = fc.constantFrom(
  ...tracksHere.flatMap((track) => [sampleCredential("VCP", track), sampleCredential("VCAP", track)]),
  sampleCredential("VSP"),
  sampleCredential("VCP", "DCV", { id: "old", expiresOn: "2019-01-01" }),
  sampleCredential("VCP", "NV", { id: "said", status: "declared" }),
);
const staff = fc
  .array(fc.uniqueArray(skill, { maxLength: 3, selector: ({ id }) => id }), { maxLength: 3 })
  .map((all) => sampleFacts({ people: all.map((held, place) => samplePerson(`p${place}`, held)) }));

describe("the quickest route compared with brute force", () => {
  it("takes the hours that brute force finds, and reaches the tier", () => {
    fc.assert(
      fc.property(smallEdition, staff, (edition, given) => {
        const best = bruteForceHours(edition, given, on, "top", 400);
        fc.pre(best !== null);
        const found = planRoutes(edition, given, on, "top");
        expect(found.hours).toBe(best);
        for (const way of [found, ...found.alternatives]) {
          expect(earnedTier(edition, factsAfter(given, way.steps, on), on).tier).toBe("top");
          expect(way.steps.reduce((sum, { hours }) => sum + hours, 0)).toBe(way.hours);
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
