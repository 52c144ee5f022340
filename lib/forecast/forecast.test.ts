import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
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
import { forecast } from "./forecast";
import { outlook } from "./outlook";
import { factsWithout } from "./testing/undo";

const trio = (id: string, until: string | null = null) =>
  samplePerson(id, [
    sampleCredential("VCP", "DCV", { expiresOn: until }),
    sampleCredential("VSP"),
    sampleCredential("VTSP"),
  ]);

describe("the forecast", () => {
  it("names the day and the credential whose expiry costs the tier", () => {
    const given = sampleFacts({ people: [trio("a", "2020-09-15")] });
    const changes = forecast(defaultEdition, given, "2020-03-01", "2021-03-01");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ on: "2020-09-15", tier: "registered", competenciesGained: [] });
    expect(changes[0]?.competenciesLost).toContain("software-defined-storage");
    expect(changes[0]?.because).toEqual(["a-VCP-DCV"]);
  });

  it("names the day a deployment leaves its twelve months, and the end of the agreement", () => {
    const given = sampleFacts({
      agreement: { inForceOn: "2019-01-01", endsOn: "2020-12-31" },
      people: [trio("a")],
      activity: [1, 2, 3, 4, 5].map((day) => deployment(`d${day}`, `2019-10-0${day}`)),
    });
    expect(forecast(defaultEdition, given, "2020-03-01", "2021-03-01")).toEqual([
      { on: "2020-10-01", tier: "partner", competenciesLost: [], competenciesGained: [], because: ["d1"] },
      { on: "2020-12-31", tier: "registered", competenciesLost: [], competenciesGained: [], because: ["agreement"] },
    ]);
  });

  it("excludes changes of the first day and includes those of the last", () => {
    const given = sampleFacts({ people: [trio("a", "2020-09-15")] });
    expect(forecast(defaultEdition, given, "2020-09-15", "2021-03-01")).toEqual([]);
    expect(forecast(defaultEdition, given, "2020-09-14", "2020-09-15")).toHaveLength(1);
  });
});

describe("the records a change is put down to", () => {
  const because = (parts: Parameters<typeof sampleFacts>[0]) =>
    forecast(defaultEdition, sampleFacts(parts), "2020-03-01", "2020-12-31").map((one) => one.because);

  it("are without a credential that a lower one of the same person stands in for", () => {
    const five = ["a", "b", "c", "d", "e"].map((id) =>
      samplePerson(id, [
        sampleCredential("VCP", "NV"),
        ...(id < "c" ? [sampleCredential("VCAP", "NV", { expiresOn: id === "a" ? "2020-06-01" : null })] : []),
      ]),
    );
    expect(because({ people: five })).toEqual([["a-VCAP-NV"]]);
  });

  it("are without a sale booked on the day the agreement ends", () => {
    const agreement = { inForceOn: "2019-01-01", endsOn: "2020-06-01" };
    const sale = licence("sale", "2020-06-01", 20_000_000);
    expect(because({ agreement, people: [trio("a")], activity: [sale] })).toEqual([["agreement"]]);
  });

  it("are all those that must stay together, where none alone would help", () => {
    const both = samplePerson("a", [
      sampleCredential("VCP", "DTM"),
      sampleCredential("VSP", null, { expiresOn: "2020-06-01" }),
      sampleCredential("VTSP", null, { expiresOn: "2020-06-01" }),
    ]);
    expect(because({ people: [both] })).toEqual([["a-VSP", "a-VTSP"]]);
  });

  it("are two equal exams passed on the same day, of which one alone would do", () => {
    const passed = (id: string) => sampleCredential("VCP", "DCV", { id, earnedOn: "2020-06-01" });
    const twice = samplePerson("a", [passed("one"), passed("two"), sampleCredential("VSP"), sampleCredential("VTSP")]);
    expect(because({ people: [twice] })).toEqual([["a-one", "a-two"]]);
  });

  it("are two equal certifications that end on the same day", () => {
    const ends = (id: string) => sampleCredential("VCP", "DCV", { id, expiresOn: "2020-06-01" });
    const twice = samplePerson("a", [ends("one"), ends("two"), sampleCredential("VSP"), sampleCredential("VTSP")]);
    expect(because({ people: [twice] })).toEqual([["a-one"]]);
  });

  it("tell a loss by what costs something, not by an exam passed on the same day", () => {
    const on = "2020-06-01";
    const people = [
      samplePerson("a", [
        sampleCredential("VCP", "DCV", { expiresOn: on }),
        sampleCredential("VCP", "NV", { earnedOn: on }),
        sampleCredential("VSP"),
        sampleCredential("VTSP"),
      ]),
      samplePerson("b", [sampleCredential("VCP", "NV")]),
    ];
    const [change] = outlook(defaultEdition, sampleFacts({ people }), "2020-03-01");
    expect(change?.competenciesGained).toEqual(["network-virtualization"]);
    expect(change?.causes.map((one) => "id" in one && one.id)).toEqual(["a-VCP-DCV"]);
  });
});

const start = "2019-11-28";
const length = 500;
const day = fc.oneof(
  fc.integer({ min: -400, max: length }).map((offset) => addDays(start, offset)),
  fc.constantFrom("2019-02-28", "2020-02-29", "2020-03-31", "2019-12-31", "2020-12-31"),
);
const maybe = fc.option(day, { freq: 2 });
const held = fc
  .tuple(
    fc.constantFrom(
      sampleCredential("VCP", "DCV"),
      sampleCredential("VCAP", "NV"),
      sampleCredential("VSP"),
      sampleCredential("VTSP"),
    ),
    day,
    maybe,
  )
  .map(([one, earnedOn, end]) => ({ ...one, earnedOn, expiresOn: end && end > earnedOn ? end : null }));
const done = fc.oneof(
  day.map((on) => deployment("", on)),
  fc.tuple(day, fc.integer({ min: -4_000_000, max: 6_000_000 })).map(([on, cents]) => licence("", on, cents)),
  fc.tuple(day, fc.integer({ min: 0, max: 9_000 })).map(([on, points]) => cloud("", on.slice(0, 7), points)),
);
const company: fc.Arbitrary<Facts> = fc
  .record({
    people: fc.array(fc.tuple(fc.array(held, { maxLength: 4 }), day, maybe), { maxLength: 6 }),
    activity: fc.array(done, { maxLength: 12 }),
    agreement: fc.tuple(day, maybe),
  })
  .map(({ people, activity, agreement: [inForceOn, endsOn] }) =>
    sampleFacts({
      agreement: { inForceOn, endsOn: endsOn && endsOn > inForceOn ? endsOn : null },
      people: people.map(([credentials, employedFrom, until], place) => ({
        ...samplePerson(
          `p${place}`,
          credentials.map((one, i) => ({ ...one, id: `c${i}` })),
        ),
        employedFrom: addMonths(employedFrom, -20),
        employedUntil: until,
      })),
      activity: activity.map((one, place) => ({ ...one, id: `a${place}` })),
    }),
  );

const withUniqueIds = (facts: Facts): Facts => ({
  ...facts,
  people: facts.people.map((one) => ({
    ...one,
    credentials: one.credentials.map((credential) => ({ ...credential, id: `${one.id}.${credential.id}` })),
  })),
});

describe("every record a change is put down to", () => {
  it("is needed: had nothing happened to it that day, the answer would be another", () => {
    fc.assert(
      fc.property(company, (facts) => {
        const given = withUniqueIds(facts);
        const changes = forecast(defaultEdition, given, start, addDays(start, length));
        fc.pre(changes.length > 0);
        for (const { on, because, ...change } of changes) {
          const differs = (ids: readonly string[]): boolean => {
            const now = earnedTier(defaultEdition, factsWithout(given, new Set(ids), on), on);
            const is = earnedTier(defaultEdition, given, on);
            expect(is.tier).toBe(change.tier);
            return now.tier !== is.tier || String(now.competencies) !== String(is.competencies);
          };
          expect(because.length).toBeGreaterThan(0);
          const alone = because.filter((id) => differs([id]));
          // Either each alone makes the difference, or all do together and none can be spared.
          if (alone.length > 0) expect(alone).toEqual(because);
          else {
            expect(differs(because)).toBe(true);
            for (const id of because) expect(differs(because.filter((one) => one !== id))).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the forecast compared with every single day", () => {
  it("finds every change on its day, and no other", () => {
    fc.assert(
      fc.property(company, (given) => {
        const found = new Map(
          forecast(defaultEdition, given, start, addDays(start, length)).map((one) => [one.on, one]),
        );
        let before = earnedTier(defaultEdition, given, start);
        for (let offset = 1; offset <= length; offset += 1) {
          const now = earnedTier(defaultEdition, given, addDays(start, offset));
          const hasMoved = now.tier !== before.tier || String(now.competencies) !== String(before.competencies);
          expect(found.get(now.on)?.tier).toBe(hasMoved ? now.tier : undefined);
          if (hasMoved) expect(found.get(now.on)?.because.length).toBeGreaterThan(0);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
