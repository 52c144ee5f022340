import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";
import { withDays, withMerged } from "@/lib/person/changed";
import { effectOf } from "./effect";

const today = "2020-03-01";
const held = ["VCP-DCV", "VSP", "VTSP"] as const;
const credentials = [sampleCredential("VCP", "DCV"), sampleCredential("VSP"), sampleCredential("VTSP")];
const trio = (id: string) => samplePerson(id, credentials);
const told = (before: Facts, after: Facts) =>
  effectOf(defaultEdition, before, after, today).map(({ on, from, to, move, unmet }) => [
    on,
    from,
    to,
    move,
    unmet.length,
  ]);

const alone = sampleFacts({ people: [trio("a")] });
const days = { employedFrom: "2017-01-01", employedUntil: null };

describe("the effect of a change", () => {
  it("is none where nothing that is earned depends on it", () => {
    expect(told(alone, withDays(alone, "a", { ...days, employedFrom: "2018-01-01" }))).toEqual([]);
    const two = sampleFacts({ people: [trio("a"), samplePerson("b", [])] });
    expect(told(two, withDays(two, "b", { ...days, employedUntil: "2020-04-01" }))).toEqual([]);
  });

  it("is the tier that is lost on the day somebody leaves, with the requirements no longer met", () => {
    const [change] = effectOf(
      defaultEdition,
      alone,
      withDays(alone, "a", { ...days, employedUntil: "2020-09-15" }),
      today,
    );
    expect(change).toMatchObject({ on: "2020-09-15", from: "partner", to: "registered", move: "fall" });
    expect(change?.unmet.length).toBeGreaterThan(0);
    expect(change?.unmet.every(({ isMet }) => !isMet)).toBe(true);
  });

  it("is today's where somebody left before today", () => {
    expect(told(alone, withDays(alone, "a", { ...days, employedUntil: "2020-01-01" }))[0]?.slice(0, 4)).toEqual([
      ...[today, "partner", "registered", "fall"],
    ]);
  });

  it("is a tier that is won on the day somebody joins, and lost again where they leave", () => {
    const before = withDays(alone, "a", { employedFrom: "2030-01-01", employedUntil: null });
    const after = withDays(alone, "a", { employedFrom: "2020-05-01", employedUntil: "2020-08-01" });
    expect(told(before, after)).toEqual([
      ["2020-05-01", "registered", "partner", "rise", 0],
      ["2020-08-01", "registered", "registered", "stay", 0],
    ]);
  });
});

/** A person of the facts as their record is stored, without an objection. */
const stored = ({ people }: Facts, id: string) => {
  const found = people.find((one) => one.id === id);
  if (!found) throw new Error(`No person ${id}`);
  return { ...found, objectedOn: null };
};

describe("two records that become one", () => {
  it("have the effect of one person less, where people are counted", () => {
    const halves = sampleFacts({
      people: [
        samplePerson(
          "a",
          [credentials[0]].flatMap((one) => one ?? []),
        ),
        samplePerson("b", credentials.slice(1)),
      ],
    });
    const merged = withMerged(halves, stored(halves, "a"), stored(halves, "b"));
    expect(merged.people.map(({ id, credentials: all }) => [id, all.length])).toEqual([["a", held.length]]);
    expect(withMerged(halves, stored(halves, "a"), { ...stored(halves, "b"), id: "c" })).toEqual(halves);
  });

  it("keep the verified one of two certifications of one day", () => {
    const declared = { ...sampleCredential("VCP", "DCV"), status: "declared" as const };
    const facts = sampleFacts({
      people: [samplePerson("a", [declared]), samplePerson("b", [sampleCredential("VCP", "DCV")])],
    });
    const { people } = withMerged(facts, stored(facts, "a"), stored(facts, "b"));
    expect(people[0]?.credentials).toMatchObject([{ id: "b-VCP-DCV", status: "verified" }]);
  });

  it.each([
    ["the one that stays", "2019-05-01", null],
    ["the one that goes", null, "2019-05-01"],
  ])("count no longer than until the objection to %s, though the other is still employed", (_, ...objections) => {
    const ends = objections.map((on) => on ?? null);
    const facts = sampleFacts({
      people: ["a", "b"].map((id, at) => ({ ...samplePerson(id, []), employedUntil: ends[at] ?? null })),
    });
    const [a, b] = ["a", "b"].map((id, at) => ({
      ...stored(facts, id),
      employedUntil: null,
      objectedOn: ends[at] ?? null,
    }));
    if (!a || !b) throw new Error("Two records");
    expect(withMerged(facts, a, b).people).toMatchObject([{ id: "a", employedUntil: "2019-05-01" }]);
  });

  it("are first or chosen among companies where either of them is", () => {
    const shared = (isFirst: boolean, isChosen: boolean | null) => ({ shared: { isFirst, isChosen } });
    const facts = sampleFacts({
      people: [samplePerson("a", [], shared(false, false)), samplePerson("b", [], shared(true, true))],
    });
    const { people } = withMerged(facts, stored(facts, "a"), stored(facts, "b"));
    expect(people[0]?.shared).toEqual({ isFirst: true, isChosen: true });
  });
});
