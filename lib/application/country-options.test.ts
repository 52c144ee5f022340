import { describe, expect, it } from "vitest";
import { countries } from "@/lib/application/country";
import { locales } from "@/lib/i18n/locale";
import { countryOptions } from "./country-options";

describe("the countries to choose from", () => {
  it.each(locales)("name each country once, in words of the language (%s)", (locale) => {
    const options = countryOptions(locale);
    expect(options.map(({ value }) => value).sort()).toEqual([...countries].sort());
    expect(options.filter(({ value, label }) => value === label)).toEqual([]);
  });

  it("begin with France, then follow the alphabet of the reader, accents included", () => {
    const labels = countryOptions("fr").map(({ label }) => label);
    expect(labels[0]).toBe("France");
    expect(labels.indexOf("Égypte")).toBeLessThan(labels.indexOf("Finlande"));
    expect(labels.indexOf("Allemagne")).toBeLessThan(labels.indexOf("Autriche"));
    expect(countryOptions("en").map(({ value }) => value)).not.toEqual(countryOptions("fr").map(({ value }) => value));
  });
});
