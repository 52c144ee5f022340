import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw } from "@/components/testing/render";
import { defaultEdition as edition, storyOf } from "@/lib/edition/catalogue/editions";
import { locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { LandingCalendar } from "./landing-calendar";
import { LandingCompetencies } from "./landing-competencies";
import { LandingTiers } from "./landing-tiers";

describe("what the landing page says of the rules", () => {
  it.each(locales)("lists each tier to be earned with at least one requirement in words (%s)", (locale) => {
    const { root, textsOf, text } = draw(<LandingTiers edition={edition} story={null} />, locale);
    expect(textsOf("h3")).toEqual(edition.tiers.slice(1).map(({ name }) => localName(name, locale)));
    for (const tier of all(root, "ol").flatMap((list) => list.children))
      expect(typeof tier === "string" ? 0 : all(tier, "li").length).toBeGreaterThan(0);
    expect(text).not.toMatch(/\{|undefined/);
  });

  it.each(locales)("lists every competency once, the master ones first (%s)", (locale) => {
    const { root } = draw(<LandingCompetencies edition={edition} />, locale);
    const named = all(root, "li").map((line) => textOf(line).split("\n"));
    const ordered = ["master", "solution"].flatMap((kind) => edition.competencies.filter((one) => one.kind === kind));
    expect(named.map(([name]) => name)).toEqual(ordered.map(({ name }) => localName(name, locale)));
    for (const [, asked] of named) expect(asked).toBeTruthy();
  });

  it("tells the dates of the change in order", () => {
    const years = draw(<LandingCalendar calendar={storyOf(edition)?.calendar ?? []} />)
      .textsOf("li")
      .map((line) => Number(line.slice(0, 4)));
    expect(years).toEqual([...years].sort());
    expect(years).toHaveLength(4);
  });

  it("tells a date as the reader's language writes it, as often as the programme tells it", () => {
    const one = { when: { fr: "Été", en: "Summer" }, says: { fr: "On ouvre.", en: "We open." } };
    const told = draw(<LandingCalendar calendar={[one, one]} />, "fr").textsOf("li");
    expect(told).toEqual(["Été\nOn ouvre.", "Été\nOn ouvre."]);
  });
});
