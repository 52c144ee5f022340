import "@/lib/testing/random";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { templates } from "@/lib/agreement/text/template";
import { copyTemplate, type DraftText, emptyText } from "./draft";
import { findTextFaults } from "./fault";
import { joinLanguages } from "./join";
import { readMarkdown, writeMarkdown } from "./markdown";

const again = (text: DraftText): DraftText =>
  joinLanguages(text, { fr: readMarkdown(writeMarkdown(text, "fr")), en: readMarkdown(writeMarkdown(text, "en")) });

test.each(templates)("the built-in $version is the same once exported and imported", (template) => {
  const text = copyTemplate(template);
  expect(again(text)).toEqual(text);
});

/** Words with all that means something to Markdown; a line has no spaces at its ends. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "# ",
          "- ",
          "+ ",
          "1. ",
          "10) ",
          "> ",
          "    ",
          "```",
          "---",
          "===",
          "***",
          "* ",
          "_a_",
          "`b`",
          "[c](d)",
          "![e](f)",
        ],
        ...[
          "<g>",
          "<!-- h -->",
          "&amp;",
          "&#65;",
          "\\",
          "\\*",
          "{#x}",
          "{@y}",
          "{",
          "}",
          "|",
          "~~",
          "https://z.example",
          "a@b.example",
        ],
        ...["é", "\u00A0", "\u202F", "« ", " »", " ;", "’", "\u{1F600}", "  ", " ", "[ ]", "[^1]", ":", "$", "!"],
      ),
      fc.string({ maxLength: 6, unit: "grapheme-ascii" }),
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join("").replace(/^ +| +$/g, ""));
const id = fc.oneof(
  fc.constantFrom("", "purpose", "purpose.single", "Odd id", "é"),
  fc.stringMatching(/^[a-z.-]{1,8}$/),
);
const words = fc.record({ fr: line, en: line });
const draft: fc.Arbitrary<DraftText> = fc.record({
  title: words,
  term: fc.constant(emptyText.term),
  parts: fc.array(
    fc.record({
      ...{ id, title: words },
      articles: fc.array(
        fc.record({
          ...{ id, title: words },
          clauses: fc.array(fc.record({ id, text: words, items: fc.array(words, { maxLength: 3 }) }), { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 3 },
  ),
});

test("any text is the same once exported and imported, in both languages and in one", () => {
  fc.assert(
    fc.property(draft, (text) => {
      expect(again(text)).toEqual(text);
      for (const language of agreementLanguages) {
        const one = readMarkdown(writeMarkdown(text, language));
        expect(joinLanguages(text, { fr: null, en: null, [language]: one })).toEqual(text);
      }
    }),
    { numRuns: 50 },
  );
});

test("nothing in a file is lost: what is out of place is kept and told", () => {
  const source = [
    "A word before everything.",
    "# Our agreement",
    "## Framework {#framework}",
    "- an item of no clause",
    "### Purpose {#purpose}",
    "The **first** clause,",
    "on two lines. {#purpose.first}",
    "1. one\n2. two\n   - deeper",
    "> A quotation.",
    "#### Too deep",
    "```\ncode\n```",
    "## Elsewhere {#nowhere}",
  ].join("\n\n");
  const text = joinLanguages(emptyText, { fr: readMarkdown(source), en: null });
  const said = JSON.stringify(text);
  for (const one of [
    "before everything",
    "an item of no clause",
    "The **first** clause,",
    "on two lines.",
    "> A quotation.",
  ])
    expect(said).toContain(one);
  for (const one of ["one", "two", "deeper", "#### Too deep", "code", "Elsewhere"]) expect(said).toContain(one);
  const found = findTextFaults(text).map(({ code, at }) => `${code} ${at}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "id-missing 1-0-0",
      "markup 1-1-0",
      "part-unknown 2",
      "language-missing 1-1",
      "id-missing 0",
    ]),
  );
});

test("one language is imported over the other by the clauses' ids, whatever their order", () => {
  const text = copyTemplate(templates[0] as (typeof templates)[number]);
  const source = writeMarkdown(text, "en").replace("Single Partner Agreement", "One Agreement");
  const joined = joinLanguages(text, { fr: null, en: readMarkdown(source) });
  expect(joined).toEqual({ ...text, title: { fr: text.title.fr, en: "One Agreement" } });
});
