import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition as edition, storyOf } from "@/lib/edition/catalogue/editions";
import { locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { Hero } from "./hero";

const said = { name: "Star Programme", story: storyOf(edition), tiers: edition.tiers };

describe("the head of the landing page", () => {
  it("leads to the self-assessment and to an application", () => {
    const t = translations("landing");
    expect(draw(<Hero {...said} demoDay={null} />).links).toEqual([
      [t("assess"), "/assess"],
      [t("apply"), "/apply"],
    ]);
  });

  it("says in a demo, and only there, which day it is", () => {
    const [t, day] = [translations("landing", "fr"), "2 mars 2020"];
    expect(draw(<Hero {...said} demoDay="2020-03-02" />, "fr").lines).toContain(t("demo", { day }));
    expect(draw(<Hero {...said} demoDay={null} />, "fr").text).not.toContain("2020");
  });

  it.each(locales)("draws the three highest tiers by name (%s)", (locale) => {
    const { root } = draw(<Hero {...said} demoDay={null} />, locale);
    const names = edition.tiers.slice(-3).map(({ name }) => localName(name, locale));
    expect(all(root, "text").map(textOf)).toEqual(names);
  });

  it.each(locales)(
    "says what the programme says of itself, or else its name and what every programme offers (%s)",
    (locale) => {
      const told = draw(<Hero {...said} demoDay={null} />, locale);
      expect(told.textsOf("h1")).toEqual([said.story?.title[locale]]);
      const plain = draw(<Hero {...said} story={null} demoDay={null} />, locale);
      expect(plain.textsOf("h1")).toEqual(["Star Programme"]);
      expect(plain.lines).toContain(translations("landing", locale)("lead"));
    },
  );

  it("says nothing below its headline where the programme says nothing there", () => {
    const story = said.story && { ...said.story, lead: null };
    const { lines } = draw(<Hero {...said} story={story} demoDay={null} />);
    expect(lines).not.toContain(translations("landing")("lead"));
    expect(lines.join()).not.toContain("undefined");
  });

  it("draws no chart of a programme with fewer tiers than its drawing has", () => {
    expect(all(draw(<Hero {...said} tiers={edition.tiers.slice(0, 2)} demoDay={null} />).root, "svg")).toEqual([]);
  });
});
