import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/date/day";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { forecast } from "@/lib/forecast/forecast";
import { keyPeople } from "@/lib/plan/key-people";
import { replacementPlan } from "@/lib/plan/replacement";
import { type Cause, redactCauses } from "./cause";
import { isLoss, outlook } from "./outlook";

const today = "2020-03-01";
const trio = (id: string, expiresOn: string | null = null, employedUntil: string | null = null) =>
  samplePerson(id, [sampleCredential("VCP", "DCV", { expiresOn }), sampleCredential("VSP"), sampleCredential("VTSP")], {
    employedUntil,
  });

const ahead = (given: Facts) => outlook(defaultEdition, given, today);
const namesOf = (causes: readonly Cause[]): string[] => causes.map(({ cause }) => cause);

describe("the outlook", () => {
  it("names the credential that expires, and not the records that move with it", () => {
    const [change, ...others] = ahead(sampleFacts({ people: [trio("a", "2020-09-15")] }));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ on: "2020-09-15", from: "partner", tier: "registered", move: "fall" });
    expect(change?.causes).toEqual([
      { cause: "credential-expires", id: "a-VCP-DCV", person: "a", type: "VCP", track: "DCV" },
    ]);
  });

  it("names a person who leaves once, whatever they held", () => {
    const [change] = ahead(sampleFacts({ people: [trio("a", null, "2020-09-15")] }));
    expect(change?.causes).toEqual([{ cause: "person-leaves", person: "a" }]);
  });

  it("names the agreement that ends, and the one that begins", () => {
    const ending = sampleFacts({ agreement: { inForceOn: "2019-01-01", endsOn: "2020-12-31" }, people: [trio("a")] });
    expect(ahead(ending).map(({ causes }) => causes)).toEqual([[{ cause: "agreement-ends" }]]);
    const begun = sampleFacts({ agreement: { inForceOn: "2020-06-01", endsOn: null }, people: [trio("a")] });
    expect(ahead(begun)).toMatchObject([{ move: "rise", tier: "partner", causes: [{ cause: "agreement-begins" }] }]);
  });

  it("distinguishes activity that leaves its window from activity that begins to count", () => {
    const given = sampleFacts({
      people: [trio("a")],
      activity: [1, 2, 3, 4, 5].map((day) => deployment(`d${day}`, `2019-10-0${day}`)),
    });
    const [change] = ahead(given);
    expect(change?.causes).toEqual([
      { cause: "activity-leaves", id: "d1", kind: "deployment", isConfidential: false, on: "2019-10-01" },
    ]);
    const months = sampleFacts({
      people: [trio("a")],
      activity: [cloud("c1", "2020-02", 1_000), cloud("c2", "2020-03", 21_000)],
    });
    expect(ahead(months).map(({ on, causes }) => [on, namesOf(causes)])).toEqual([
      ["2020-04-01", ["activity-enters"]],
      ["2021-03-01", ["activity-leaves"]],
    ]);
  });

  it("names two certifications that together cost one competency beside a person who alone costs others", () => {
    const given = sampleFacts({
      people: [
        samplePerson("a", [sampleCredential("VCP", "DCV"), sampleCredential("VCAP", "NV")], {
          employedUntil: "2020-04-29",
        }),
        samplePerson("b", [sampleCredential("VTSP")]),
        samplePerson("c", [sampleCredential("VCAP", "NV", { expiresOn: "2020-04-29" })]),
        samplePerson("d", [sampleCredential("VSP")]),
      ],
    });
    const [change] = ahead(given);
    expect(change?.competenciesLost).toContain("network-virtualization");
    expect(change?.causes).toMatchObject([
      { cause: "person-leaves", person: "a" },
      { cause: "credential-expires", id: "c-VCAP-NV" },
    ]);
  });

  it("redacts orders and their days for a reader who may not see revenue, and names the cause once", () => {
    const activity = [licence("o1", "2019-10-01", 6_000_000), licence("o2", "2019-10-01", 6_000_000)];
    const [change] = ahead(sampleFacts({ people: [trio("a")], activity }));
    expect(change?.causes).toHaveLength(2);
    expect(redactCauses(change?.causes ?? [])).toEqual([
      { cause: "activity-leaves", id: null, kind: "licence-revenue", isConfidential: true, on: null },
    ]);
  });
});

const start = today;
const day = fc.integer({ min: -300, max: 700 }).map((offset) => addDays(start, offset));
const later = fc.option(
  fc.integer({ min: 1, max: 700 }).map((offset) => addDays(start, offset)),
  { freq: 2 },
);
const held = fc
  .tuple(
    fc.constantFrom(
      sampleCredential("VCP", "DCV"),
      sampleCredential("VCAP", "NV"),
      sampleCredential("VSP"),
      sampleCredential("VTSP"),
    ),
    later,
  )
  .map(([one, expiresOn]) => ({ ...one, expiresOn }));
const done = fc.oneof(
  day.map((on) => deployment("", on)),
  fc.tuple(day, fc.integer({ min: -4_000_000, max: 6_000_000 })).map(([on, cents]) => licence("", on, cents)),
  fc.tuple(day, fc.integer({ min: 0, max: 9_000 })).map(([on, points]) => cloud("", on.slice(0, 7), points)),
);
const company: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.array(fc.tuple(fc.array(held, { maxLength: 4 }), later), { maxLength: 6 }),
    fc.array(done, { maxLength: 12 }),
    later,
  )
  .map(([people, activity, endsOn]) =>
    sampleFacts({
      agreement: { inForceOn: "2019-01-01", endsOn },
      people: people.map(([credentials, employedUntil], place) =>
        samplePerson(
          `p${place}`,
          credentials.map((one, i) => ({ ...one, id: `c${i}` })),
          { employedUntil },
        ),
      ),
      activity: activity.map((one, place) => ({ ...one, id: `a${place}` })),
    }),
  );

/** The facts as if what the causes name had not happened: renewed, stayed, signed again, done once more the day before. */
const prevented = (given: Facts, causes: readonly Cause[], on: string): Facts => {
  const ends = (id: string): boolean => causes.some((one) => "id" in one && one.id === id);
  const leaves = (id: string): boolean =>
    causes.some((one) => "person" in one && one.cause === "person-leaves" && one.person === id);
  return {
    ...given,
    agreement: given.agreement && {
      ...given.agreement,
      endsOn: namesOf(causes).includes("agreement-ends") ? null : given.agreement.endsOn,
    },
    people: given.people.map((one) => ({
      ...one,
      employedUntil: leaves(one.id) ? null : one.employedUntil,
      credentials: one.credentials.map((each) => ({ ...each, expiresOn: ends(each.id) ? null : each.expiresOn })),
    })),
    activity: given.activity.flatMap((one) => {
      if (!ends(one.id)) return [one];
      if (one.kind === "deployment") return [one, { ...one, id: `${one.id}-again`, completedOn: addDays(on, -1) }];
      return one.kind === "licence-revenue" && one.amountCents > 0
        ? [one, { ...one, id: `${one.id}-again`, bookedOn: addDays(on, -1) }]
        : [one];
    }),
  };
};

describe("the causes of changes ahead", () => {
  it("exist for every change", () => {
    fc.assert(
      fc.property(company, (given) => {
        for (const change of ahead(given)) expect(change.causes.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("keep what would be lost if they are prevented", () => {
    fc.assert(
      fc.property(company, (given) => {
        for (const change of ahead(given).filter(isLoss)) {
          if (change.causes.some((one) => "kind" in one && one.kind !== "deployment")) continue;
          const before = earnedTier(defaultEdition, given, addDays(change.on, -1));
          const kept = earnedTier(defaultEdition, prevented(given, change.causes, change.on), change.on);
          expect(kept.tier).toBe(before.tier);
          expect(kept.competencies).toEqual(expect.arrayContaining(before.competencies));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the causes under any edition", () => {
  it("are named wherever a record moved, and never show an order", () => {
    fc.assert(
      fc.property(fc.constantFrom(...editions), company, (edition, given) => {
        const moves = forecast(edition, given, "2019-06-01", "2020-06-01");
        for (const [place, change] of outlook(edition, given, "2019-06-01", "2020-06-01").entries()) {
          const because = moves[place]?.because ?? [];
          const moved = because.filter((id) => !edition.competencies.some((one) => one.id === id));
          if (moved.length > 0) expect(change.causes.length).toBeGreaterThan(0);
          const told = redactCauses(change.causes).filter((one) => "isConfidential" in one && one.isConfidential);
          for (const one of told) expect(one).toMatchObject({ id: null, on: null });
        }
      }),
      { numRuns: 25 },
    );
  });

  it("name a credential that becomes too old for the rules", () => {
    const rule = {
      rule: "people",
      id: "vcp",
      type: "VCP",
      tracks: ["DCV"],
      count: 1,
      maxAgeMonths: 24,
      ofWhom: [],
    } as const;
    const [entry, ...tiers] = defaultEdition.tiers;
    const asked = { ...rule, tracks: [...rule.tracks], ofWhom: [], source: "assumption" as const };
    const edition = {
      ...defaultEdition,
      tiers: [entry, ...tiers].flatMap((one) => (one ? [{ ...one, requires: one === entry ? [] : [asked] }] : [])),
    };
    const given = sampleFacts({
      people: [samplePerson("a", [sampleCredential("VCP", "DCV", { earnedOn: "2018-09-01" })])],
    });
    const [change] = outlook(edition, given, today);
    expect(change).toMatchObject({ on: "2020-09-01", move: "fall" });
    expect(change?.causes.map(({ cause }) => cause)).toEqual(["credential-ages"]);
  });
});

describe("the replacement plan", () => {
  const lostBy = (given: Facts) => {
    const held = earnedTier(defaultEdition, given, today);
    return keyPeople(defaultEdition, given, today).map((one) => ({ ...one, held }));
  };

  it("asks for the one exam that a colleague lacks", () => {
    const colleague = (id: string) => samplePerson(id, [sampleCredential("VCP", "DCV"), sampleCredential("VSP")]);
    const given = sampleFacts({ people: [trio("a"), colleague("b"), colleague("c")] });
    const ways = lostBy(given).map((lost) => [lost.id, replacementPlan(defaultEdition, given, today, lost)]);
    const steps = [{ person: "b", earn: "VTSP", track: null, hours: 10 }];
    expect(ways).toEqual([["a", { hours: 10, steps, blockedBy: [] }]]);
  });

  it("restores all that would be lost, whichever key person leaves", () => {
    const peopled = company.filter(({ people }) => people.length > 0);
    fc.assert(
      fc.property(peopled, (given) => {
        const now = earnedTier(defaultEdition, given, today);
        for (const lost of lostBy(given)) {
          const way = replacementPlan(defaultEdition, given, today, lost);
          const others = new Map(given.people.filter(({ id }) => id !== lost.id).map((one) => [one.id, one]));
          for (const { person: who, earn, track } of way.steps) {
            const known = others.get(who) ?? samplePerson(who, []);
            const exam =
              earn === "hire"
                ? []
                : [sampleCredential(earn, track, { id: `${who}-${earn}-${track}`, earnedOn: today })];
            others.set(who, { ...known, credentials: [...known.credentials, ...exam] });
          }
          const then = earnedTier(defaultEdition, { ...given, people: [...others.values()] }, today);
          expect(way.blockedBy).toEqual([]);
          expect(then.competencies).toEqual(expect.arrayContaining(now.competencies));
          expect(then.tier).toBe(now.tier);
        }
      }),
      { numRuns: 60 },
    );
  });
});
