import { describe, expect, it } from "vitest";
import { locales } from "./locale";
import { addressInOffered, routingIn } from "./offered";

describe("an address in a language that is not offered", () => {
  it.each([
    ["/en", "/fr"],
    ["/en/progress/tiers", "/fr/progress/tiers"],
    ["/fr/progress", null],
    ["/", null],
    ["/enrol", null],
    ["/api/ready", null],
  ])("%s leads to the same page in one that is", (path, instead) => {
    expect(addressInOffered(path, ["fr"])).toBe(instead);
  });

  it("stays where all languages are offered", () => {
    expect(locales.map((one) => addressInOffered(`/${one}/apply`, locales))).toEqual(locales.map(() => null));
  });
});

it("whoever has not chosen a language is given the first that is offered", () => {
  expect(routingIn(["en", "fr"])).toMatchObject({ locales: ["en", "fr"], defaultLocale: "en", localePrefix: "always" });
});
