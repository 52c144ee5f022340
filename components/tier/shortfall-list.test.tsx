import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition, ownEditions } from "@/lib/edition/catalogue/editions";
import { AsOfForm } from "./as-of-form";
import { ProgressTabs } from "./progress-tabs";
import { type ShortfallLine, ShortfallList } from "./shortfall-list";

const spell: ShortfallLine = {
  ...{ id: "s1", openedOn: "2020-03-01", kept: "advanced", earned: "registered", reviewOn: "2020-10-01" },
  ...{ closedOn: null, outcome: null },
};
const closed = { ...spell, closedOn: "2020-04-02" };
const drawSpells = (spells: ShortfallLine[], locale: "en" | "fr" = "en") =>
  draw(<ShortfallList spells={spells} editionId={defaultEdition.id} />, locale);

describe("a shortfall", () => {
  it.each([
    ["en", "From 1 March 2020: Registered earned, Advanced Partner kept."],
    ["fr", "1er mars 2020"],
    ["fr", "Enregistré"],
  ] as const)("says in %s since when what is earned and what is kept: %s", (locale, words) => {
    expect(drawSpells([spell], locale).text).toContain(words);
  });

  it.each<[ShortfallLine, string]>([
    [spell, "Open until the tier review on 1 October 2020"],
    [{ ...closed, outcome: "regained" }, "Earned again on 2 April 2020"],
    [{ ...closed, outcome: "demoted" }, "Ended by the tier review on 2 April 2020"],
    [{ ...closed, outcome: "undone" }, "Undone on 2 April 2020"],
  ])("says how it ended: %j", (line, words) => {
    expect(drawSpells([line]).text).toContain(words);
  });

  it("keeps the id of a tier that its edition no longer has", () => {
    expect(drawSpells([{ ...spell, kept: "gold" }]).text).toContain("gold kept");
  });
});

describe("the form for another day", () => {
  const drawForm = (isBadDay: boolean, locale: "en" | "fr" = "en") =>
    draw(
      <AsOfForm action="/progress/tiers" on="2020-03-01" editionId={defaultEdition.id} isBadDay={isBadDay} />,
      locale,
    );

  it("asks by the address, in the reader's language, and returns to its own place on the page", () => {
    const { root } = drawForm(false, "fr");
    expect(all(root, "form").map(({ attributes }) => [attributes.action, attributes.method])).toEqual([
      ["/fr/progress/tiers#as-of", undefined],
    ]);
    expect(all(root, "input")[0]?.attributes).toMatchObject({ type: "date", name: "on", value: "2020-03-01" });
  });

  it("offers this programme's editions and no other vendor's", () => {
    const { root } = drawForm(false);
    expect(all(root, "option").map(({ attributes }) => attributes.value)).toEqual(ownEditions.map(({ id }) => id));
    expect(all(root, "option").filter(({ attributes }) => "selected" in attributes)).toHaveLength(1);
  });

  it("says at the field that a day cannot be read", () => {
    const words = translations("tier.as-of")("bad-day");
    const { root, text } = drawForm(true);
    expect(text).toContain(words);
    expect(all(root, "input")[0]?.attributes).toMatchObject({
      "aria-invalid": "true",
      "aria-describedby": "asked-on-fault",
    });
    expect(drawForm(false).text).not.toContain(words);
  });
});

describe("the views of a company's progress", () => {
  it.each([
    ["now", "/progress"],
    ["outlook", "/progress/outlook"],
    ["plan", "/progress/plan"],
    ["levels", "/progress/tiers"],
  ] as const)("mark %s at %s, and lead to five pages", (view, href) => {
    const { root, links } = draw(<ProgressTabs current={view} />);
    const current = all(root, "a").filter(({ attributes }) => attributes["aria-current"] === "page");
    expect(current.map(({ attributes }) => attributes.href)).toEqual([`/en${href}`]);
    expect(new Set(links.map(([, to]) => to)).size).toBe(5);
  });
});
