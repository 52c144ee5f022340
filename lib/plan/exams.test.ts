import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { examHours, examsFor, type Skill, serves, worthEarning } from "./exams";
import { choices, type Demand, type Goal, product } from "./goal";

const skill = (type: string, track: string | null = null): Skill => ({ type, track });
const demand = (type: string, tracks: string[] | null, more: Partial<Demand["clause"]> = {}): Demand => ({
  ...{ id: "d", clause: { type, tracks, ...more }, count: 1, parent: null, role: null, team: null },
});
const named = (skills: readonly Skill[]): string[] =>
  skills.map(({ type, track }) => (track ? `${type}-${track}` : type));

describe("a skill", () => {
  it.each([
    [skill("VCAP", "NV"), "VCP", "NV", true],
    [skill("VCAP", "NV"), "VCP", "DCV", false],
    [skill("VCP", "NV"), "VCAP", "NV", false],
    [skill("VSP"), "VSP", null, true],
    [skill("VSP"), "VTSP", null, false],
  ])("%j serves as %s in %s: %s", (held, type, track, isServing) => {
    expect(serves(defaultEdition, held, type, track)).toBe(isServing);
  });
});

describe("the exams that lead to a skill", () => {
  const exams = (skills: Skill[], held: Skill[] = []) => examsFor(defaultEdition, skills, held);

  it("begin with what must be held first, unless it is held in the same track", () => {
    expect(named(exams([skill("VCAP", "NV")]))).toEqual(["VCP-NV", "VCAP-NV"]);
    expect(named(exams([skill("VCAP", "NV")], [skill("VCP", "NV")]))).toEqual(["VCAP-NV"]);
    expect(named(exams([skill("VCAP", "NV")], [skill("VCP", "DCV")]))).toEqual(["VCP-NV", "VCAP-NV"]);
  });

  it("are each passed once, and their hours added up", () => {
    const both = exams([skill("VCP", "NV"), skill("VCAP", "NV"), skill("VSP")]);
    expect(named(both)).toEqual(["VCP-NV", "VCAP-NV", "VSP"]);
    expect(examHours(both)).toBe(40 + 60 + 8);
  });

  it("are none for a skill that nobody can plan", () => {
    expect(exams([skill("VCDX", "NV")])).toEqual([]);
    expect(examHours([])).toBe(0);
  });
});

describe("the skills worth earning", () => {
  const worth = (demands: Demand[], held: Skill[] = []) => named(worthEarning(defaultEdition, demands, held));

  it("are those asked for, in each track that is asked for", () => {
    expect(worth([demand("VCP", ["NV", "DCV"]), demand("VSP", null)])).toEqual(["VCP-NV", "VCP-DCV", "VSP"]);
    expect(worth([demand("VCP", null)])).toHaveLength(defaultEdition.tracks.length);
  });

  it("leave out what is held, or held higher", () => {
    expect(worth([demand("VCP", ["NV", "DCV"])], [skill("VCAP", "NV")])).toEqual(["VCP-DCV"]);
  });

  it("keep what is held where the rules ask for a version or an age", () => {
    expect(worth([demand("VCP", ["NV"], { maxAgeMonths: 24 })], [skill("VCP", "NV")])).toEqual(["VCP-NV"]);
  });
});

describe("the ways to meet several requirements", () => {
  const goal = (id: string, blockedBy: string[] = []): Goal => ({
    demands: [demand(id, null), { ...demand(`${id}-part`, null), parent: 0 }],
    blockedBy,
  });

  it.each([
    [3, 0, [[]]],
    [3, 1, [["a"], ["b"], ["c"]]],
    [
      3,
      2,
      [
        ["a", "b"],
        ["a", "c"],
        ["b", "c"],
      ],
    ],
    [3, 3, [["a", "b", "c"]]],
    [3, 4, []],
    [0, 0, [[]]],
  ])("of %i entries choose %i, each selection once and in order", (size, count, expected) => {
    expect([...choices(["a", "b", "c"].slice(0, size), count)]).toEqual(expected);
  });

  it("are every pair of ways, each part still under its own whole", () => {
    const ways = [...product([[goal("a"), goal("b")], [goal("c")]])];
    expect(ways.map(({ demands }) => demands.map(({ clause }) => clause.type))).toEqual([
      ["a", "a-part", "c", "c-part"],
      ["b", "b-part", "c", "c-part"],
    ]);
    expect(ways[0]?.demands.map(({ parent }) => parent)).toEqual([null, 0, null, 2]);
  });

  it("name what blocks them once, and are none where one requirement has no way", () => {
    const [way] = [...product([[goal("a", ["x", "y"])], [goal("b", ["y", "z"])]])];
    expect(way?.blockedBy).toEqual(["x", "y", "z"]);
    expect([...product([[goal("a")], []])]).toEqual([]);
    expect([...product([])]).toEqual([{ demands: [], blockedBy: [] }]);
  });
});
