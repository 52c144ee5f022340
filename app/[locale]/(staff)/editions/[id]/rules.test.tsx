import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import { editionTree } from "@/lib/editor/tree";
import { locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { Rules } from "./rules";
import { Settings } from "./settings";

const on = "2020-03-01";
const row = { id: "next-2021", rowVersion: 5 };
const t = translations("edition");
const chapters = editionTree(edition);

describe("the rules of an edition", () => {
  it.each(locales)("name each tier and competency, and say every clause in words (%s)", (locale) => {
    const { textsOf, text } = draw(<Rules edition={edition} on={on} row={null} changed={[]} />, locale);
    const of = translations("edition.of", locale);
    expect(textsOf("h2")).toEqual(chapters.map((one) => `${localName(one.name, locale)} ${of(one.of)}`));
    const said = textsOf("li");
    expect(said).toHaveLength(chapters.flatMap(({ clauses }) => clauses).length);
    for (const { node } of chapters.flatMap(({ clauses }) => clauses)) expect(text).not.toContain(node);
  });

  it("cannot be changed once they are no draft", () => {
    const drawn = draw(<Rules edition={edition} on={on} row={null} changed={[]} />);
    expect([formsIn(drawn), drawn.textsOf("button")]).toEqual([[], []]);
    expect(formsIn(draw(<Settings edition={edition} row={null} />))).toEqual([]);
  });

  it("mark the clauses that differ from the edition they came from", () => {
    const [changed = ""] = chapters[1]?.clauses.map(({ node }) => node) ?? [];
    const marked = draw(<Rules edition={edition} on={on} row={null} changed={[changed]} />).textsOf("li");
    expect(marked.filter((line) => line.includes(t("clause.changed")))).toHaveLength(1);
  });

  it("have in a draft a form for every figure and every list of tracks, a new clause and a new chapter", () => {
    const { textsOf } = draw(<Rules edition={edition} on={on} row={row} changed={[]} />);
    const clauses = chapters.flatMap((chapter) => chapter.clauses);
    const forms = clauses.flatMap(({ figures, tracks }) => [...figures, ...(tracks ? [tracks] : [])]);
    // Of each chapter: a clause to add and its name; and once, a chapter to add.
    expect(textsOf("form")).toHaveLength(forms.length + chapters.length * 2 + 1);
  });

  it("are followed by the settings beside them, each with its figure", () => {
    const { text } = draw(<Settings edition={edition} row={null} />);
    expect(text).toContain(t("settings.reminders"));
    expect(text).toContain(edition.review.reminders.daysAhead.join(", "));
    expect(text).toContain(String(edition.effort.hire.hours));
  });
});
