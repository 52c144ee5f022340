import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import {
  sampleDay,
  sampleEdition,
  sampleEvaluation,
  sampleFacts,
  sampleNames,
} from "@/components/testing/sample-company";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import { scenarioAnswer } from "@/lib/answer/scenario";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { type Locale, locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { type Move, mostMoves } from "@/lib/plan/scenario/move";
import { ScenarioBoard } from "./scenario-board";

const t = translations("scenario");
type Parts = Partial<ScenarioGround> & { known?: Facts };
const ground = (moves: Move[], { known = sampleFacts, ...parts }: Parts = {}): ScenarioGround => {
  const asked = { edition: sampleEdition, facts: known, on: sampleDay, seeRevenue: true, moves };
  const { ways: _, facts: __, ...answer } = scenarioAnswer({ kind: "scenario", ...asked }, () => () => true);
  return {
    ...{ edition: sampleEdition, on: sampleDay, head: 1, names: sampleNames, moves, ...answer, ways: [] },
    may: { seeRevenue: true, plan: false },
    ...parts,
  };
};
const drawBoard = (initial: Move[] = [], parts: Parts = {}, locale: Locale = "en") =>
  draw(<ScenarioBoard ground={ground(initial, parts)} />, locale);
const optionsOf = ({ root }: ReturnType<typeof draw>, name: string): string[] =>
  all(root, "select")
    .filter(({ attributes }) => attributes.name === name)
    .flatMap((select) => all(select, "option").map(textOf));

const hire: Move = { move: "hire", person: "hire-1" };
const exam = (person: string): Move => ({ move: "exam", person, type: "VCP", track: "NV" });

describe("a simulation", () => {
  it.each(locales)("begins with the tier of today and no step (%s)", (locale) => {
    const words = translations("scenario", locale);
    const { lines, textsOf } = drawBoard([], {}, locale);
    const tier = localName(sampleEdition.tiers[1]?.name, locale);
    expect(lines).toEqual(expect.arrayContaining([words("nothing"), words("today", { tier }), tier]));
    expect(textsOf("button")).not.toContain(words("clear"));
  });

  it("lists the steps in order, in words, each with its hours and a button that removes it", () => {
    const { textsOf, valuesOf, lines } = drawBoard([hire, exam("hire-1"), { move: "leave", person: "bruno" }]);
    const said = [
      t("moves.hire", { who: t("hire", { number: 1 }) }),
      t("moves.exam", { who: t("hire", { number: 1 }), skill: "VCP-NV" }),
      t("moves.leave", { who: "Bruno Keller" }),
    ];
    const steps = textsOf("li").filter((line) => said.some((one) => line.startsWith(one)));
    expect(steps.map((line) => said.findIndex((one) => line.startsWith(one)))).toEqual([0, 1, 2]);
    const { effort } = sampleEdition;
    expect(steps[0]).toContain(t("hours", { hours: effort.hire.hours }));
    expect(steps[2]).toBe(said[2]);
    for (const move of said) expect(valuesOf("aria-label")).toContain(t("remove", { move }));
    expect(lines).toContain(t("clear"));
  });

  it("says what the steps gain and lose", () => {
    const changes = (...moves: Move[]) => {
      const { facts } = drawBoard(moves);
      return [facts[t("won")], facts[t("lost")]];
    };
    expect(changes()).toEqual([undefined, undefined]);
    const nameOf = (id: string) => localName(sampleEdition.competencies.find((one) => one.id === id)?.name, "en");
    const won = ["cloud-provider", "hybrid-cloud", "server-virtualization"].map(nameOf);
    const [named, lost] = changes({ ...exam("bruno"), track: "DCV" } as Move);
    expect([named?.split(", ").sort(), lost]).toEqual([won.sort(), undefined]);
    const held = sampleEvaluation.competencies.map(nameOf);
    const [none, gone] = changes({ move: "leave", person: "ana" });
    expect([none, gone?.split(", ").sort()]).toEqual([undefined, held.sort()]);
  });

  it("offers as persons who will be there: colleagues and new hires, but for those who leave", () => {
    const drawn = drawBoard([hire, { move: "leave", person: "bruno" }]);
    expect(optionsOf(drawn, "person").slice(1)).toEqual(["Ana Prévost", t("hire", { number: 1 })]);
  });

  it("offers to sign only where nothing is signed, nor simulated to be", () => {
    const sign = t("form.kinds.sign");
    expect(optionsOf(drawBoard(), "kind")).not.toContain(sign);
    const unsigned = { known: { ...sampleFacts, agreement: null } };
    expect(optionsOf(drawBoard([], unsigned), "kind")).toContain(sign);
    expect(optionsOf(drawBoard([{ move: "sign" }], unsigned), "kind")).not.toContain(sign);
  });

  it("takes no further step once it holds the most", () => {
    const full = Array.from({ length: mostMoves }, () => exam("ana"));
    expect(drawBoard(full).lines).toContain(t("form.full"));
    expect(drawBoard(full.slice(1)).lines).not.toContain(t("form.full"));
  });

  it("becomes the plan only of those who may plan, and never without a step", () => {
    const buttons = (moves: Move[], plan: boolean) => drawBoard(moves, { may: { seeRevenue: true, plan } });
    expect(buttons([hire], true).textsOf("button")).toContain(t("plan"));
    expect(buttons([hire], false).textsOf("button")).not.toContain(t("plan"));
    expect(buttons([], true).textsOf("button")).not.toContain(t("plan"));
  });

  it("may start from a quickest route with its hours; a route without a step is not offered", () => {
    const ways = [
      { tier: "advanced", moves: [hire] },
      { tier: "principal", moves: [] },
    ];
    const buttons = drawBoard([], { ways }).textsOf("button");
    const tier = localName(sampleEdition.tiers.find(({ id }) => id === "advanced")?.name, "en");
    expect(buttons).toContain(t("start-route", { tier, hours: sampleEdition.effort.hire.hours }));
    expect(drawBoard([], { ways: ways.slice(1) }).lines).not.toContain(t("start"));
  });
});
