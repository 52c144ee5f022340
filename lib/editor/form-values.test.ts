import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { Refusal } from "@/lib/refusal/refusal";
import { applyEditionChange } from "./change";
import { changeOfChapter, changeOfClause, changeOfFigure, exampleOf, textOfTeams } from "./form-values";
import { type AddClause, type AddExample, addClauseSchema } from "./schema";

const row = { id: "draft", rowVersion: 1 };
const fieldsOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
};

describe("a figure as entered", () => {
  const change = (unit: "cents" | "whole", value: string) =>
    fieldsOf(() => changeOfFigure({ ...row, path: ["tiers", 2], field: "atLeast", unit, value }));

  it.each([
    ["cents", "100 000", 10_000_000],
    ["cents", "12,50", 1_250],
    ["whole", "1 800", 1_800],
    ["whole", "0", 0],
  ] as const)("in %s, %j, is %i", (unit, text, value) => {
    expect(change(unit, text)).toEqual({ change: "figure", path: ["tiers", 2], field: "atLeast", value });
  });

  it.each([
    ["cents", "-1"],
    ["cents", "many"],
    ["whole", "1.5"],
    ["whole", "-1"],
  ] as const)("in %s, %j, is no number", (unit, text) => {
    expect(change(unit, text)).toEqual({ value: "number-needed" });
  });
});

describe("a clause as entered", () => {
  const input: AddClause = {
    ...row,
    ...{ path: ["tiers", 1, "requires"], kind: "agreement", type: "", tracks: [] },
    ...{ competencyKind: "solution", amount: "" },
  };
  const added = (given: Partial<AddClause>) => fieldsOf(() => changeOfClause({ ...input, ...given }, defaultEdition));

  it.each<[Partial<AddClause>, object]>([
    [{}, { rule: "agreement" }],
    [
      { kind: "held", amount: "2", competencyKind: "master" },
      { rule: "held", kind: "master", count: 2 },
    ],
    [
      { kind: "people", type: "VCP", tracks: ["NV"], amount: "3" },
      { rule: "people", type: "VCP", tracks: ["NV"], count: 3 },
    ],
    [
      { kind: "people", type: "VSP", tracks: ["NV"], amount: "1" },
      { rule: "people", type: "VSP", tracks: null },
    ],
    [
      { kind: "licence-revenue", amount: "50 000" },
      { as: "sum", atLeast: 5_000_000, over: { window: "trailing-months", months: 12 } },
    ],
    [
      { kind: "cloud-service", amount: "1 800" },
      { as: "monthly-average", atLeast: 1_800, over: { window: "full-months", months: 12 } },
    ],
    [
      { kind: "deployment", amount: "5" },
      { as: "sum", atLeast: 5 },
    ],
  ])("of %j is a rule that the edition takes", (given, rule) => {
    const change = changeOfClause({ ...input, ...given }, defaultEdition);
    expect(change).toMatchObject({ change: "add", rule });
    expect(applyEditionChange(defaultEdition, change)).toHaveProperty("edition");
    expect(addClauseSchema.safeParse({ ...input, ...given }).success).toBe(true);
  });

  it.each<[Partial<AddClause>, object]>([
    [{ kind: "held" }, { amount: "number-needed" }],
    [{ kind: "held", amount: "0" }, { amount: "number-needed" }],
    [{ kind: "deployment", amount: "1,5" }, { amount: "number-needed" }],
    [{ kind: "people", type: "MCSE", amount: "1" }, { type: "required" }],
    [{ kind: "people", type: "VCP", amount: "1" }, { tracks: "required" }],
  ])("of %j is told what is missing", (given, fields) => {
    expect(added(given)).toEqual(fields);
  });

  it("brings along a kind that the edition does not measure yet", () => {
    const older = { ...defaultEdition, measures: defaultEdition.measures.filter(({ kind }) => kind !== "deployment") };
    expect(changeOfClause({ ...input, kind: "deployment", amount: "5" }, older)).toMatchObject({
      measure: { kind: "deployment", name: { en: "Deployment" } },
    });
    expect(changeOfClause({ ...input, kind: "deployment", amount: "5" }, defaultEdition)).toMatchObject({
      measure: undefined,
    });
  });
});

describe("a chapter as entered", () => {
  const chapter = { ...row, kind: "tier", above: "partner", fr: "Argent", en: "Silver" } as const;
  const idOf = (en: string) => {
    const edited = applyEditionChange(defaultEdition, changeOfChapter({ ...chapter, en }, defaultEdition));
    return "edition" in edited ? edited.edition.tiers[2]?.id : edited.fault;
  };

  it.each([
    ["Silver", "silver"],
    ["  Élite & Co. ", "elite-co"],
    ["Partner", "partner-2"],
    ["金", "part"],
    [`${"a".repeat(49)} b`, "a".repeat(49)],
    ["x".repeat(80), "x".repeat(50)],
  ])("named %j gets the id %s", (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it("stands right above the tier that it names, and nowhere where it names none", () => {
    expect(changeOfChapter(chapter, defaultEdition)).toMatchObject({ path: ["tiers"], place: 2, kind: null });
    expect(fieldsOf(() => changeOfChapter({ ...chapter, above: "gold" }, defaultEdition))).toEqual({
      above: "required",
    });
  });
});

describe("an example as entered", () => {
  const input: AddExample = {
    ...{ ...row, title: "Five engineers", people: "5 VCP-NV, 1 VCAP-NV+VSP", isSigned: true },
    ...{ tier: "principal", is: "is-not" },
  };
  const example = (given: Partial<AddExample> = {}) =>
    fieldsOf(() => exampleOf({ ...input, ...given }, defaultEdition, "e1"));

  it("reads people, money, points and events", () => {
    expect(example({ "licence-revenue": "1 000,50", "cloud-service": "1800", deployment: "" })).toMatchObject({
      teams: [
        { count: 5, holds: [{ type: "VCP", track: "NV" }] },
        {
          count: 1,
          holds: [
            { type: "VCAP", track: "NV" },
            { type: "VSP", track: null },
          ],
        },
      ],
      ...{ licenceCents: 100_050, cloudPoints: 1_800, deployments: 0, expects: { tier: "principal", is: false } },
    });
  });

  it.each(["5 VCP-NV, 1 VCAP-NV+VSP", "1 VSP", ""])("writes the people %j as they are read", (people) => {
    const { teams } = exampleOf({ ...input, people }, defaultEdition, "e1");
    expect(textOfTeams(teams)).toBe(people);
  });

  it("reads the certifications of a programme of one's own, whatever signs their names have", () => {
    const [credential] = defaultEdition.credentials;
    const named = (type: string) =>
      ({ ...credential, type, tracked: false }) as (typeof defaultEdition.credentials)[number];
    const edition = { ...defaultEdition, credentials: ["C+", "Star lab", "C"].map(named) };
    const { teams } = exampleOf({ ...input, people: "2 c+, 1 star LAB+C++C" }, edition, "e1");
    expect(teams.map(({ holds }) => holds.map(({ type }) => type))).toEqual([["C+"], ["Star lab", "C+", "C"]]);
  });

  it("is lenient about case and spaces", () => {
    expect(textOfTeams(exampleOf({ ...input, people: " 2  vcp-nv + vsp ,, " }, defaultEdition, "e1").teams)).toBe(
      "2 VCP-NV+VSP",
    );
  });

  it.each<[Partial<AddExample>, object]>([
    [{ people: "VCP" }, { people: "people-unreadable" }],
    [{ people: "0 VCP-NV" }, { people: "people-unreadable" }],
    [{ people: "101 VCP-NV" }, { people: "people-unreadable" }],
    [{ people: "2 MCSE" }, { people: "people-unreadable" }],
    [{ tier: "gold" }, { tier: "required" }],
    [{ "licence-revenue": "-5" }, { "licence-revenue": "number-needed" }],
    [{ deployment: "some" }, { deployment: "number-needed" }],
  ])("is told what is wrong with %j", (given, fields) => {
    expect(example(given)).toEqual(fields);
  });
});
