import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText } from "@/lib/activity/form-values";
import { locales } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";
import { formatMoney } from "@/lib/money";
import { currencyIn, isShortenedNumber, markIn, moneyIn, numberIn } from "./number";

describe("an amount of a sheet", () => {
  it.each([
    ["1 234,56 €", ",", 123_456, "EUR"],
    ["1\u202f234,56\u00a0€", ",", 123_456, "EUR"],
    ["1.234,56", ",", 123_456, null],
    ["1’234.56", ".", 123_456, null],
    ["1,234.56", ".", 123_456, null],
    ["(1,234.56)", ".", -123_456, null],
    ["($1,234.56)", ".", -123_456, "USD"],
    ["-$1,234.56", ".", -123_456, "USD"],
    ["-12", ".", -1_200, null],
    ["\u221212,5", ",", -1_250, null],
    ["12,50-", ",", -1_250, null],
    ["$12-", ".", -1_200, "USD"],
    ["1 200,50 € HT", ",", 120_050, "EUR"],
    ["EUR 12,50-", ",", -1_250, "EUR"],
    ["- EUR 5", ",", -500, "EUR"],
    ["¥ 500", ".", 50_000, null],
    ["EUR 1200", ",", 120_000, "EUR"],
    ["1200 euros", ",", 120_000, "EUR"],
    ["£ 0.05", ".", 5, "GBP"],
    ["1234,5000", ",", 123_450, null],
    ["1,234,567", ".", 123_456_700, null],
  ] as const)("is read from “%s” with %s", (text, mark, cents, currency) => {
    expect(moneyIn(text, mark)).toEqual({ cents, currency });
  });

  it.each([
    ["€ 12k", ","],
    ["1,234", ","],
    ["1.234", "."],
    ["12,34,567", "."],
    ["1.234,56", "."],
    ["12 500 ou 13 000", ","],
    ["--5", ","],
    ["(-5)", ","],
    ["-5-", ","],
    ["REF123", ","],
    ["12 kos", ","],
    ["1 200 € TTC", ","],
    ["douze", ","],
    ["1 234,567", ","],
    ["", ","],
    ["€", ","],
    ["1e5", "."],
  ] as const)("is not read from “%s” with %s", (text, mark) => {
    expect(moneyIn(text, mark)).toBeNull();
  });

  it("is read back from every way in which the portal writes one", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(...locales), (cents, locale) => {
        const { decimalMark } = writing[locale];
        expect(moneyIn(formatMoney({ amountCents: cents, currency: "EUR" }, locale), decimalMark)).toEqual({
          ...{ cents: cents === 0 ? expect.closeTo(0) : cents, currency: "EUR" },
        });
        expect(moneyIn(amountText(cents, locale), decimalMark)?.cents).toBeCloseTo(cents);
      }),
    );
  });
});

describe("a number of a sheet", () => {
  it("tells which mark its decimals have, where it does", () => {
    expect(["1 234,5", "1.234,56", "1.234.567", "12,345", "1234,567", "0,125", "12", ""].map(markIn)).toEqual([
      ",",
      ",",
      ",",
      "either",
      ",",
      ",",
      null,
      null,
    ]);
  });

  it("is whole or not, and grouped by threes", () => {
    expect(["1 234", "1.234", "-7,25", "1.23"].map((text) => numberIn(text, ","))).toEqual([1_234, 1_234, -7.25, null]);
  });

  it("is told apart from one that a spreadsheet has shortened", () => {
    for (const text of ["1.2E+15", "1,23457E+15", "4E+15", "-1E+05"]) expect(isShortenedNumber(text)).toBe(true);
    for (const text of ["4E15", "24E001", "12.5E+15", "1E+5", "E15", "12E", "VCP6E5"])
      expect([text, isShortenedNumber(text)]).toEqual([text, false]);
  });

  it("may say its currency by its sign or its code", () => {
    expect(["€", "eur", "Euros", "$", "CHF", "pounds", ""].map(currencyIn)).toEqual([
      "EUR",
      "EUR",
      "EUR",
      "USD",
      "CHF",
      null,
      null,
    ]);
  });
});
