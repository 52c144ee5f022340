import { spentOn } from "@/lib/testing/spent";
import "@/lib/testing/random";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { composeReading } from "@/lib/agreement/document/reading";
import { templates } from "@/lib/agreement/text/template";
import { copyTemplate, type DraftClause, type DraftText, emptyText, placeIn, templateOf } from "./draft";
import { changeHeading } from "./edit";
import { findTextFaults, type TextFault } from "./fault";
import { setText, typographyFault } from "./typography";

const clause = (fr: string, en: string, fields: Partial<DraftClause> = {}): DraftClause => ({
  ...{ id: "purpose.one", text: { fr, en }, items: [] },
  ...fields,
});
const said = clause("Douze (12) mois, puis 30\u00A0jours.", "Twelve (12) months, then 30 days.");
const text = (...clauses: DraftClause[]): DraftText => ({
  ...{ title: { fr: "Contrat", en: "Agreement" }, term: emptyText.term },
  parts: [
    {
      ...{ id: "framework", title: { fr: "Cadre", en: "Framework" } },
      articles: [{ id: "purpose", title: { fr: "Objet", en: "Purpose" }, clauses: [said, ...clauses] }],
    },
  ],
});
const second = (fr: string, en: string, fields: Partial<DraftClause> = {}) =>
  findTextFaults(text(clause(fr, en, { id: "purpose.two", ...fields })));
const told = (faults: TextFault[]) => faults.map(({ code, at, language, words }) => [code, at, language, words]);

test.each(templates)("the built-in $version has no fault", (template) => {
  expect(findTextFaults(copyTemplate(template))).toEqual([]);
});

test("a text with thousands of faults is read at once", async () => {
  const many = Array.from({ length: 8_000 }, (_, i) => clause("Un mot ; deux.", "", { id: `purpose.${i}` }));
  const read = () => expect(findTextFaults(text(...many)).length).toBeGreaterThan(8_000);
  expect(await spentOn(read)).toBeLessThan(5_000);
});

describe("a fault is named at its clause", () => {
  it.each([
    ["a space that breaks before ;", "Un mot ; deux.", "One; two.", ["typography", "0-0-1", "fr", "Un mot ; deux."]],
    ["no space before :", "Un mot: deux.", "One: two.", ["typography", "0-0-1", "fr", "Un mot: deux."]],
    ["straight quotation marks", "Un mot.", 'A "word".', ["typography", "0-0-1", "en", 'A "word".']],
    ["two spaces", "Un  mot.", "A word.", ["typography", "0-0-1", "fr", "Un  mot."]],
    ["a reference that leads nowhere", "Voir {@ici}.", "See {@ici}.", ["reference-unknown", "0-0-1", "fr", "{@ici}"]],
    ["an unknown placeholder", "Le {partner}.", "The {partner}.", ["placeholder-unknown", "0-0-1", "fr", "{partner}"]],
    ["half a placeholder", "Le { mot.", "The word.", ["placeholder-unknown", "0-0-1", "fr", "{"]],
    [
      "a placeholder of one language",
      "Version {text-version}.",
      "A version.",
      ["placeholder-missing", "0-0-1", "en", "{text-version}"],
    ],
    ["a language that is missing", "Un mot.", "", ["language-missing", "0-0-1", "en", ""]],
    ["marks that would be printed", "Un **mot**.", "A word.", ["markup", "0-0-1", "fr", "**"]],
    ["a character that no font draws", "Un \u4E2D.", "A word.", ["not-drawable", "0-0-1", "fr", "\u4E2D"]],
  ])("%s", (_, fr, en, fault) => {
    expect(told(second(fr, en))).toContainEqual(fault);
  });

  it.each([
    ["the text", [], "text"],
    ["a part", [0], "0"],
    ["an article", [0, 0], "0-0"],
  ])("braces in the title of %s, where documents fill nothing in", (_, place, at) => {
    const title = { fr: "Contrat {text-version}", en: "Agreement }" };
    const edited = changeHeading(text(), place, title, place.length === 2 ? "purpose" : "");
    expect(told(findTextFaults(edited?.text ?? text()))).toEqual([
      ["title-braces", at, "fr", "{text-version}"],
      ["title-braces", at, "en", "}"],
    ]);
  });

  it("a part without a name is told apart from one with a name that the agreement does not know", () => {
    const [framework] = text().parts;
    const named = (id: string) => ({ ...text(), parts: framework ? [{ ...framework, id }] : [] });
    const codes = (id: string) => findTextFaults(named(id)).filter(({ at }) => at === "0");
    expect(told(codes(""))).toEqual([["id-missing", "0", undefined, ""]]);
    expect(told(codes("cadre"))).toEqual([["part-unknown", "0", undefined, "cadre"]]);
  });

  it.each([
    ["two clauses with one id", { id: "purpose.one" }, "id-twice"],
    ["a clause with the id of an article", { id: "purpose" }, "id-twice"],
    ["an id with odd letters", { id: "Purpose two" }, "id-odd"],
    ["no id", { id: "" }, "id-missing"],
  ])("%s", (_, fields, code) => {
    expect(second("Un mot.", "A word.", fields)).toContainEqual({ code, at: "0-0-1", words: fields.id });
  });

  it("an empty clause, an empty article, an empty part, an annex that is none, and no framework", () => {
    expect(told(second("", ""))).toEqual([["clause-empty", "0-0-1", undefined, ""]]);
    const [framework] = text().parts;
    const nothing = { title: { fr: "Rien", en: "Nothing" } };
    const article = { id: "empty", ...nothing, clauses: [] };
    const parts = [...text().parts, { id: "elsewhere", ...nothing, articles: [article] }];
    const more = [
      { id: "resale", ...nothing, articles: [] },
      { id: "resale", ...nothing, articles: [] },
    ];
    expect(
      told(findTextFaults({ ...text(), parts: [...parts, ...more] })).map(([code, at]) => `${code} ${at}`),
    ).toEqual([...["part-unknown 1", "article-empty 1-0", "part-empty 2", "part-twice 3", "part-empty 3"]]);
    expect(findTextFaults({ ...text(), parts: parts.slice(1) }).map(({ code }) => code)).toContain("framework-missing");
    expect(framework?.id).toBe("framework");
  });

  it("and a term that the portal would act on, but no clause says", () => {
    const other = { ...text(), term: { ...emptyText.term, months: 24, windowDays: 60 } };
    expect(
      told(findTextFaults(other)).map(([code, at, language, words]) => `${code} ${at} ${language} ${words}`),
    ).toEqual([
      ...["term-unsaid text fr 24", "window-unsaid text fr 60", "term-unsaid text en 24", "window-unsaid text en 60"],
    ]);
    const placed = clause("{term-months} mois, {renewal-days} jours.", "{term-months} months, {renewal-days} days.");
    const [part] = other.parts;
    const parts = [{ ...part, articles: [{ ...part?.articles[0], clauses: [placed] }] }] as DraftText["parts"];
    expect(findTextFaults({ ...other, parts })).toEqual([]);
    const { lines } = composeReading(templateOf("2030-01", { ...other, parts }), "en", []);
    expect(JSON.stringify(lines)).toContain("24 months, 60 days.");
  });
});

test("text that was set has no fault that a machine can mend, and setting it again changes nothing", () => {
  const words = fc.array(fc.constantFrom("mot", " ", "  ", ";", ":", "!", "?", "« ", " »", "12", "l'un", ". "), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, fc.constantFrom("fr", "en"), (list, language) => {
      const set = setText(language as "fr" | "en", list.join("").trim());
      expect(setText(language as "fr" | "en", set)).toBe(set);
    }),
  );
  expect(setText("fr", `Il dit: "oui"; et l'autre ?`)).toBe("Il dit\u00A0: «\u00A0oui\u00A0»\u202F; et l’autre\u202F?");
  expect(setText("en", `It's "so" ;  'yes'`)).toBe("It’s “so”; ‘yes’");
  for (const language of ["fr", "en"] as const)
    expect(typographyFault(language, setText(language, `L'un  dit : "non" ; oui !`))).toBeNull();
});

test("a place is read from an address, and nothing else is", () => {
  expect(["text", "0", "0-3", "0-3-2"].map(placeIn)).toEqual([[], [0], [0, 3], [0, 3, 2]]);
  expect(["", "a", "0-", "1-2-3-4", "-1", "99999"].map(placeIn)).toEqual([null, null, null, null, null, null]);
});
