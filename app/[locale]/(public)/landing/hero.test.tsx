import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import { locales } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { Hero } from "./hero";

describe("the head of the landing page", () => {
  it("leads to the self-assessment and to an application", () => {
    const t = translations("landing");
    expect(draw(<Hero demoDay={null} />).links).toEqual([
      [t("assess"), "/assess"],
      [t("apply"), "/apply"],
    ]);
  });

  it("says in a demo, and only there, which day it is", () => {
    const [t, day] = [translations("landing", "fr"), "2 mars 2020"];
    expect(draw(<Hero demoDay="2020-03-02" />, "fr").lines).toContain(t("demo", { day }));
    expect(draw(<Hero demoDay={null} />, "fr").text).not.toContain("2020");
  });

  it.each(locales)("draws the three highest tiers by name (%s)", (locale) => {
    const { root } = draw(<Hero demoDay={null} />, locale);
    const names = edition.tiers.slice(-3).map(({ name }) => localName(name, locale));
    expect(all(root, "text").map(textOf)).toEqual(names);
  });
});
