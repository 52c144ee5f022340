import { describe, expect, it } from "vitest";
import { isAgreementLanguage, readingLanguage } from "./language";

describe("the language an agreement is read in", () => {
  it.each([
    ["en", "fr", "en"],
    ["fr", "en", "fr"],
    [undefined, "fr", "fr"],
    ["de", "fr", "fr"],
    ["FR", "en", "en"],
    ["", "en", "en"],
  ] as const)("asked for %j by a reader of %s is %s", (asked, locale, language) => {
    expect(readingLanguage(asked, locale)).toBe(language);
  });

  it("is one that the agreement is written in", () => {
    expect(["fr", "en", "de", undefined].filter(isAgreementLanguage)).toEqual(["fr", "en"]);
  });
});
