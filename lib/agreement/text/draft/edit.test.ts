import { describe, expect, it } from "vitest";
import { currentTemplate } from "@/lib/agreement/text/template";
import { clauseDraftKey, copyTemplate, type DraftText, namesFor, placeKey } from "./draft";
import { changeHeading } from "./edit";
import { importTextSchema, setClauseSchema, setHeadingSchema } from "./schema";

const text = copyTemplate(currentTemplate);
const title = { fr: "Partie", en: "Part" };

/** The text with a part called otherwise. */
const withName = (at: number, id: string): DraftText => ({
  ...text,
  parts: text.parts.map((part, i) => (i === at ? { ...part, id } : part)),
});

describe("the name of a part", () => {
  it("is one of those that the text does not have; the framework is what it is", () => {
    expect(namesFor(text, 0)).toEqual([]);
    expect(namesFor(text, 1)).toEqual(["resale"]);
    expect(namesFor(withName(1, "vente"), 1)).toEqual(["resale"]);
    expect(namesFor(withName(0, "cadre"), 0)).toEqual(["framework"]);
    expect(namesFor(withName(1, "framework"), 0)).toEqual(["resale"]);
  });

  it("is chosen where it is unknown, kept where nothing is chosen, and none that the agreement does not know", () => {
    const odd = withName(1, "vente");
    const named = (id: string) => changeHeading(odd, [1], title, id)?.text.parts[1];
    expect(named("resale")).toMatchObject({ id: "resale", title });
    expect([named("")?.id, named("vente")?.id]).toEqual(["vente", "vente"]);
    expect([named("cloud-services"), named("ventes")]).toEqual([undefined, undefined]);
  });
});

describe("what is typed", () => {
  const row = { version: "2031-01", rowVersion: 1, place: "0-0-0", id: "one" };

  it("has spaces for its tabs, in clauses, items and titles", () => {
    const clause = { ...row, fr: "Un\tdeux", en: "One\t\ttwo", itemsFr: "a\tb\n\tc", itemsEn: "a\nb" };
    expect(setClauseSchema.parse(clause)).toMatchObject({
      ...{ fr: "Un deux", en: "One two", itemsFr: ["a b", "c"], itemsEn: ["a", "b"] },
    });
    expect(setHeadingSchema.parse({ ...row, fr: "Un\ttitre", en: "A title" }).fr).toBe("Un titre");
  });

  it("keeps how deep a list is, where Markdown is indented by tabs", () => {
    const markdownFr = "-\tun\n\t-\tdeux\n\ttrois";
    expect(importTextSchema.parse({ ...row, markdownFr, markdownEn: "" }).markdownFr).toBe(
      "- un\n    - deux\n    trois",
    );
  });

  it("is kept unsent by the place of the clause, so that no two clauses share it", () => {
    const keys = text.parts.flatMap(({ articles }, i) =>
      articles.flatMap(({ clauses }, j) =>
        clauses.map((_, k) => clauseDraftKey("2031-01", placeKey([i, j, k]), "same.id")),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a text in Markdown", () => {
  const row = { version: "2031-01", rowVersion: 1 };
  const parse = (typed: Record<string, string>) =>
    importTextSchema.safeParse({ ...row, markdownFr: "", markdownEn: "", ...typed });
  const faultsOf = (typed: Record<string, string>) =>
    parse(typed).error?.issues.map(({ path, message }) => `${path.join()} ${message}`);

  it("comes from a file rather than from what is pasted, and one language is enough", () => {
    expect(parse({ markdownFr: "pasted", fileFr: "# file", markdownEn: "pasted" }).data).toEqual({
      ...{ ...row, markdownFr: "# file", markdownEn: "pasted" },
    });
    expect(faultsOf({})).toEqual(["markdownFr required"]);
  });

  it("is refused where it is nested too deep or holds what is no text, at the field it comes from", () => {
    expect(faultsOf({ fileEn: ">".repeat(5_000) })).toEqual(["fileEn nested-too-deep"]);
    expect(faultsOf({ markdownFr: "\u0000" })).toEqual(["markdownFr characters-refused"]);
    expect(faultsOf({ markdownFr: "a\n".repeat(8_001) })).toEqual(["markdownFr too-long"]);
  });
});
