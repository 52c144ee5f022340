import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { annexes } from "@/lib/agreement/document/annex";
import { type ChangeLine, composeReading } from "@/lib/agreement/document/reading";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { templateByVersion } from "@/lib/agreement/text/template";
import { sha256 } from "@/lib/digest/sha256";
import { ClauseChangeView } from "./clause-change-view";
import { ReadingLineView, ReadingText } from "./reading-text";
import { ReadingView } from "./reading-view";

const reading = (language: "fr" | "en") =>
  composeReading(templateByVersion("2019-10"), language, ["resale"], { kind: "full" });
const flat = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, " ");

describe("the text of an agreement on screen", () => {
  it.each(agreementLanguages)("says in %s every line that is printed, whatever the page's own language", (language) => {
    const { root, text } = draw(<ReadingText reading={reading(language)} />, language === "fr" ? "en" : "fr");
    expect(all(root, "article")[0]?.attributes.lang).toBe(language);
    const shown = flat(text);
    for (const line of reading(language).lines)
      if (line.kind === "clause")
        for (const part of [line.text, ...line.items]) expect(shown).toContain(flat(part).trim());
  });

  it("gives each part a place that the contents lead to", () => {
    const agreement = {
      ...{ templateVersion: "2019-10", annexes: ["resale", "cloud-services"], act: { kind: "full" as const } },
      documents: agreementLanguages.map((language) => ({
        language,
        sha256: sha256(language),
        sizeBytes: 1_000,
        pages: 2,
      })),
    };
    const { root, links } = draw(
      <ReadingView agreement={agreement} language="fr" path="/agreement/read" pdfHref="/pdf" />,
    );
    const ids = all(root, "h2").map(({ attributes }) => `#${attributes.id}`);
    expect(ids).toHaveLength(3);
    expect(links.map(([, href]) => href).filter((href) => href?.startsWith("#"))).toEqual(ids);
    expect(links.slice(0, 2).map(([, href]) => href)).toEqual([
      "/agreement/read?language=fr",
      "/agreement/read?language=en",
    ]);
    expect(links.map(([, href]) => href)).not.toContain("/pdf?language=en");
  });

  it("adds no annex that was not chosen", () => {
    const all = composeReading(templateByVersion("2019-10"), "en", [...annexes], { kind: "full" }).lines.filter(
      ({ kind }) => kind === "part",
    );
    const { textsOf } = draw(<ReadingText reading={reading("en")} />);
    expect([textsOf("h2").length, all.length]).toEqual([2, 1 + annexes.length]);
  });

  it("prints the documents an amendment stands on with their fingerprints", () => {
    const digest = sha256("framework");
    const documents = [{ label: "Agreement of 3 February 2020", sha256: digest }];
    const { text, html } = draw(
      <ReadingLineView line={{ kind: "standing", id: "s", title: "Documents in force", documents }} />,
    );
    expect(text).toContain("Agreement of 3 February 2020");
    expect(html.replaceAll(/<[^>]*>/g, "")).toContain(digest);
  });
});

describe("a clause that changes", () => {
  const line = (change: ChangeLine["change"]): ChangeLine => ({
    ...{ kind: "change", id: "c", number: "4.2", title: "Term", change },
    runs: [
      { mark: "same", text: "The term is " },
      { mark: "removed", text: "twelve" },
      { mark: "added", text: "twenty-four" },
      { mark: "same", text: " months." },
    ],
  });

  it.each(["changed", "added", "removed"] as const)("is called %s, in words and not by colour alone", (change) => {
    expect(textOf(draw(<ClauseChangeView line={line(change)} />).root)).toContain(
      `Term${translations("terms.changes")(change)}`,
    );
  });

  it("strikes through what goes and underlines what comes", () => {
    const { textsOf, text } = draw(<ClauseChangeView line={line("changed")} />);
    expect([textsOf("del"), textsOf("ins")]).toEqual([["twelve"], ["twenty-four"]]);
    expect(text).toContain("months.");
  });
});
