import { describe, expect, it } from "vitest";
import { CompetencyList } from "@/components/evaluate/competency-list";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition, sampleEvaluation } from "@/components/testing/sample-company";
import type { Edition } from "@/lib/edition/edition";

const t = translations("progress.competencies");
const list = draw(<CompetencyList evaluation={sampleEvaluation} edition={sampleEdition} base="/progress/trace/" />);
const [, solutions = list.root] = all(list.root, "ul");
const namesOf = (word: string): string[] =>
  all(list.root, "li")
    .map(textOf)
    .filter((line) => line.endsWith(t(word)))
    .map((line) => line.slice(0, -t(word).length));

describe("the competencies of a company", () => {
  it("names every competency of the edition once", () => {
    expect(all(list.root, "li")).toHaveLength(sampleEdition.competencies.length);
  });

  it("marks as held exactly what the engine says is held", () => {
    const held = sampleEdition.competencies.filter(({ id }) => sampleEvaluation.competencies.includes(id));
    expect(namesOf("held").sort()).toEqual(held.map(({ name }) => name.en).sort());
    const countOf = (kind: string) => sampleEdition.competencies.filter((one) => one.kind === kind).length;
    expect(list.lines).toContain(t("summary", { held: 5, of: countOf("solution") }));
    expect(list.lines).toContain(t("summary", { held: 0, of: countOf("master") }));
  });

  it("puts what is held first, then what has begun, then what has not", () => {
    const ranks = all(solutions, "li")
      .map(textOf)
      .map((line) => ["held", "on-the-way", "not-begun"].findIndex((word) => line.endsWith(t(word))));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks)).toEqual(new Set([0, 1]));
  });

  it("calls its kinds as the edition does, else in the portal's own words", () => {
    const both = (text: string) => ({ fr: text, en: text });
    const own = { kind: "solution" as const, one: both("Star"), several: both("Stars"), source: "assumption" as const };
    const headings = (edition: Edition) =>
      draw(<CompetencyList evaluation={sampleEvaluation} edition={edition} />).textsOf("h3");
    expect(headings(sampleEdition)).toEqual([t("master"), t("solution")]);
    expect(headings({ ...sampleEdition, competencyKinds: [own] })).toEqual([t("master"), "Stars"]);
  });

  it("draws a bar only for what has begun", () => {
    expect(list.html.match(/width:/g)).toHaveLength(namesOf("on-the-way").length);
  });

  it("leads from each name to its proof, and nowhere for readers without a page of it", () => {
    expect(list.links).toContainEqual([
      "Hyper-Converged Infrastructure",
      "/progress/trace/hyper-converged-infrastructure",
    ]);
    expect(draw(<CompetencyList evaluation={sampleEvaluation} edition={sampleEdition} />).links).toEqual([]);
  });
});
