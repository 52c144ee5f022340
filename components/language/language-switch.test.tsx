import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw } from "@/components/testing/render";
import { locales } from "@/lib/i18n/locale";
import { LanguageSwitch } from "./language-switch";

describe("the switch of languages", () => {
  it.each(locales)("read in %s marks that language and links the others, each in its own words", (locale) => {
    const { root, text } = draw(<LanguageSwitch />, locale, "/progress");
    expect(all(root, "span").map(({ attributes }) => [attributes.lang, attributes["aria-current"]])).toEqual([
      [locale, "true"],
    ]);
    expect(all(root, "a").map(({ attributes }) => attributes.lang)).toEqual(locales.filter((one) => one !== locale));
    for (const name of ["Français", "English"]) expect(text).toContain(name);
  });

  it.each([
    ["/progress", "/fr/progress"],
    ["/people?search=In%C3%A8s+%26+co", "/fr/people?search=In%C3%A8s+%26+co"],
    ["/", "/fr"],
  ])("at %s leads to the same page: %s", (address, href) => {
    const { root } = draw(<LanguageSwitch />, "en", address);
    expect(all(root, "a").map(({ attributes }) => attributes.href)).toEqual([href]);
  });
});
