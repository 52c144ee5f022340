import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { annexes } from "@/lib/agreement/document/annex";
import { changeLines, composeReading, termChange } from "@/lib/agreement/document/reading";
import { inForce } from "@/lib/agreement/document/testing/in-force";
import { type AgreementTerm, agreementClauses } from "@/lib/agreement/text/clause";
import { clauseText, compareTexts } from "@/lib/agreement/text/difference";
import { copyTemplate, templateOf } from "@/lib/agreement/text/draft/draft";
import { changeClause } from "@/lib/agreement/text/draft/edit";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { markWords } from "@/lib/agreement/text/marked-words";
import { registerTemplate, templateByVersion } from "@/lib/agreement/text/template";

const [older, newer] = [templateByVersion("2019-10"), templateByVersion("2020-03")];

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
const marked = (runs: ReturnType<typeof markWords>, ...marks: string[]): string =>
  plain(
    runs
      .filter(({ mark }) => marks.includes(mark))
      .map(({ text }) => text)
      .join(""),
  );

test("the marked words reproduce both texts, for any two texts", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d,", "e."), { maxLength: 12 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = markWords(before, after);
      expect(marked(runs, "same", "removed")).toBe(before);
      expect(marked(runs, "same", "added")).toBe(after);
    }),
  );
});

test("one changed word is one marked word", () => {
  expect(markWords("within 30 days of", "within 45 days of")).toEqual([
    { mark: "same", text: "within " },
    { mark: "removed", text: "30 " },
    { mark: "added", text: "45 " },
    { mark: "same", text: "days of" },
  ]);
});

test("between two versions exactly the clauses with another hash differ", () => {
  const hashes = new Map(agreementClauses(older, annexes).map(({ id, sha256 }) => [id, sha256]));
  const changes = compareTexts({ template: older, annexes }, { template: newer, annexes });
  const ids = (change: string) => changes.filter((one) => one.change === change).map(({ id }) => id);
  expect(ids("changed")).toEqual([
    ...["term.duration", "programme.review", "proof.time", "resale-terms.reports", "cloud-points.reports"],
  ]);
  expect([ids("added"), ids("removed")]).toEqual([["data-protection.incidents"], ["purpose.independence"]]);
  for (const { id, sha256 } of agreementClauses(newer, annexes))
    expect(hashes.get(id) === sha256, id).toBe(!changes.some((one) => one.id === id));
});

describe("a term that changes while its clauses keep their words", () => {
  const body = copyTemplate(older);
  const said = {
    fr: "Le contrat dure {term-months} mois, renouvelable {renewal-days} jours avant.",
    en: "The agreement runs for {term-months} months, renewable {renewal-days} days before.",
  };
  const duration = [0, body.parts[0]?.articles.findIndex(({ id }) => id === "term") ?? -1, 0];
  const changed = changeClause(body, duration, { id: "term.duration", text: said, items: [] })?.text ?? body;
  const own = (version: string, term: AgreementTerm) => templateOf(version, { ...changed, term });
  const before = own("2031-07", { months: 12, windowDays: 30, without: "prolonged" });
  const after = own("2031-08", { months: 24, windowDays: 30, without: "prolonged" });
  const sides = (language: AgreementLanguage) =>
    changeLines({ template: before, annexes }, { template: after, annexes }, language);

  it("is a changed clause, with the figures that are printed", () => {
    expect(sides("en").map(({ id, change }) => [id, change])).toEqual([["term.duration", "changed"]]);
    expect(marked(sides("fr")[0]?.runs ?? [], "removed", "added")).toBe("12 24");
    const renamed = own("2031-09", { months: 12, windowDays: 30, without: "prolonged" });
    expect(compareTexts({ template: before, annexes }, { template: renamed, annexes })).toEqual([]);
  });

  it("is told in words as well, on the document too, and nothing is told where it is the same", () => {
    const line = termChange(before, after, "en");
    expect(marked(line?.runs ?? [], "removed")).toContain("12");
    expect(marked(line?.runs ?? [], "added")).toContain("24");
    expect(
      termChange(before, own("2031-10", { ...before.term, months: 12, windowDays: 30, without: "ended" }), "fr")?.runs,
    ).toContainEqual({ mark: "added", text: expect.stringContaining("prend") });
    expect(termChange(before, before, "fr")).toBeNull();
    for (const one of [before, after]) registerTemplate(one);
    const act = { kind: "version" as const, standing: [inForce({ templateVersion: before.version })] };
    const { lines } = composeReading(after, "en", ["resale"], act);
    expect(lines.filter(({ kind }) => kind === "change").map(({ id }) => id)).toEqual(["@term", "term.duration"]);
  });

  it("is told between the built-in texts, though their documents print what they always did", () => {
    expect(termChange(older, newer, "en")?.title).toBe("Term of the agreement");
    const { lines } = composeReading(newer, "en", ["resale"], { kind: "version", standing: [inForce()] });
    expect(lines.some(({ id }) => id === "@term")).toBe(false);
  });
});

test("missing annexes show no changes, and a new annex is all added", () => {
  const changes = compareTexts({ template: older, annexes: ["resale"] }, { template: newer, annexes: ["resale"] });
  expect(changes.some(({ id }) => id.startsWith("cloud"))).toBe(false);
  const joined = compareTexts({ template: older, annexes: [] }, { template: older, annexes: ["resale"] });
  expect(joined.every(({ change }) => change === "added")).toBe(true);
  expect(joined).toHaveLength(agreementClauses(older, ["resale"]).length - agreementClauses(older, []).length);
});

test("what an annex held is all removed where the newer text is without it, after what changed", () => {
  const changes = compareTexts({ template: older, annexes: ["resale"] }, { template: newer, annexes: [] });
  const gone = agreementClauses(older, ["resale"]).slice(agreementClauses(older, []).length);
  expect(changes.slice(-gone.length).map(({ id, change, before, after }) => ({ id, change, before, after }))).toEqual(
    gone.map(({ id }) => ({ id, change: "removed", before: expect.objectContaining({ id }), after: null })),
  );
});

test("a clause as one text has every item of it, each on its line", () => {
  const clause = agreementClauses(older, annexes).find(({ items }) => items.length > 1);
  if (!clause) throw new Error("No clause has items");
  for (const language of ["fr", "en"] as const)
    expect(clauseText(clause, language).split("\n")).toEqual([
      clause.text[language],
      ...clause.items.map((item) => `– ${item[language]}`),
    ]);
});

test.each(["fr", "en"] as const)(
  "a new version says first what it does and what changes, then its whole text (%s)",
  (language) => {
    const act = { kind: "version" as const, standing: [inForce()] };
    const { lines, title } = composeReading(newer, language, ["resale"], act);
    expect(lines.flatMap((line) => (line.kind === "part" ? [line.id] : []))).toEqual([
      ...["act", "changes", "framework", "resale"],
    ]);
    expect(title).not.toBe(newer.title[language]);
    const kinds = lines.map(({ kind }) => kind);
    expect(kinds.lastIndexOf("change")).toBeLessThan(kinds.indexOf("clause"));
    expect(lines.filter(({ kind }) => kind === "clause")).toHaveLength(agreementClauses(newer, ["resale"]).length);
    const removed = lines.find((line) => line.kind === "change" && line.id === "purpose.independence");
    expect(removed).toMatchObject({ change: "removed", number: "1.3" });
  },
);

test("an amendment holds only the annexes it adds; a renewal holds only its own text", () => {
  const documents = [inForce()];
  const amendment = composeReading(older, "fr", ["cloud-services"], { kind: "amendment", standing: documents });
  expect(amendment.lines.flatMap((line) => (line.kind === "part" ? [line.id] : []))).toEqual(["act", "cloud-services"]);
  const term = { from: "2020-10-01", until: "2021-10-01" };
  const renewal = composeReading(older, "fr", ["resale"], { kind: "renewal", standing: documents, ...term });
  expect(renewal.lines.some(({ kind }) => kind === "clause")).toBe(false);
  expect(JSON.stringify(renewal.lines)).toContain("1er octobre 2021");
});
