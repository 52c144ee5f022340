import { expect, it } from "vitest";
import { benefitAmountText } from "@/lib/benefit/amount-text";

const days = { fr: "jours", en: "days" };
const measure = { of: "units", name: days, one: { fr: "jour", en: "day" }, period: "year" } as const;

it.each([
  ["en", 1, "1 day"],
  ["en", 0, "0 days"],
  ["en", 5, "5 days"],
  ["fr", 1, "1 jour"],
  ["fr", 0, "0 jour"],
  ["fr", 5, "5 jours"],
] as const)("says units in the number that %s has for %d", (locale, amount, said) => {
  expect(benefitAmountText({ measure }, amount, locale)).toBe(said);
});

it("has one name for every number where only one is given", () => {
  const { one: _, ...plain } = measure;
  expect(benefitAmountText({ measure: plain }, 1, "en")).toBe("1 days");
});
