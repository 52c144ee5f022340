import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import { randomCompany, randomDay } from "@/lib/evaluate/testing/random-company";
import { randomEdition } from "@/lib/evaluate/testing/random-edition";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { coreOf } from "./core";
import { keyPeople } from "./key-people";
import { keyPeopleOneByOne } from "./testing/key-people-one-by-one";

const on = "2020-03-01";

it("names key people and what their leaving would cost", () => {
  const people = [
    samplePerson("seller", [sampleCredential("VSP"), sampleCredential("VTSP")]),
    samplePerson("one", [sampleCredential("VCP", "DCV")]),
    samplePerson("two", [sampleCredential("VCP", "DCV")]),
    samplePerson("spare", [sampleCredential("VCP", "NV", { expiresOn: "2019-01-01" })]),
  ];
  const found = keyPeople(defaultEdition, sampleFacts({ people }), on);
  expect(found.map(({ id, tierWithout }) => [id, tierWithout])).toEqual([
    ["seller", "registered"],
    ["one", "partner"],
    ["two", "partner"],
  ]);
  expect(found[1]?.competenciesLost).toEqual(["cloud-provider", "hybrid-cloud", "server-virtualization"]);
});

it("names no key person where every person has a replacement", () => {
  const people = ["a", "b", "c"].map((id) =>
    samplePerson(id, [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")]),
  );
  expect(keyPeople(defaultEdition, sampleFacts({ people }), on)).toEqual([]);
});

describe("the key people compared with asking about everybody", () => {
  it("are the same under every edition that ships", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.constantFrom(...editions), fc.array(fc.nat(1_000_000), { maxLength: 14 }), (edition, draws) => {
        const skills = edition.effort.earn.flatMap(({ type }) =>
          hasTrackIn(edition, type)
            ? edition.tracks.map(({ id }) => sampleCredential(type, id))
            : [sampleCredential(type)],
        );
        const people = draws.map((draw, p) =>
          samplePerson(
            `p${p}`,
            skills.filter((_, place) => (draw >> (place % 20)) % 3 === 0),
          ),
        );
        const facts = sampleFacts({ people });
        const expected = keyPeopleOneByOne(edition, facts, on);
        found += expected.length;
        expect(keyPeople(edition, facts, on)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it("are the same under any rules", () => {
    fc.assert(
      fc.property(randomEdition, randomCompany, randomDay, (edition, facts, day) => {
        expect(keyPeople(edition, facts, day)).toEqual(keyPeopleOneByOne(edition, facts, day));
      }),
      { numRuns: 30 },
    );
  });

  it("take hardly more questions among eight times as many people", () => {
    const questionsFor = (count: number): number => {
      const people = Array.from({ length: count }, (_, p) =>
        samplePerson(`p${p}`, [sampleCredential(p % 3 === 0 ? "VCP" : "VSP", p % 3 === 0 ? "DCV" : null)]),
      );
      let asked = 0;
      coreOf(people, (some) => {
        asked += 1;
        return some.filter(({ credentials }) => credentials[0]?.type === "VCP").length >= 5;
      });
      return asked;
    };
    expect(questionsFor(8_000)).toBeLessThan(2 * questionsFor(1_000));
  });
});
