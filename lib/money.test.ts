import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, parseAmountCents } from "@/lib/money";

test.each([
  ["12 500,50", 1_250_050],
  ["12\u202f500,50\u00a0€", 1_250_050],
  ["12,500.50", 1_250_050],
  ["12.500,5", 1_250_050],
  ["1 234 567", 123_456_700],
  ["1,234,567", 123_456_700],
  ["1’234.50", 123_450],
  ["-300", -30_000],
  ["\u2212300,00", -30_000],
  ["+7", 700],
  ["0,05", 5],
  ["12.500", 1_250_000],
  ["CHF 1’234.50", 123_450],
  ["-$12,500.50", -1_250_050],
  ["1 200 USD", 120_000],
])("reads %j as %i cents", (text, cents) => expect(parseAmountCents(text)).toBe(cents));

test.each([
  "",
  "-",
  "abc",
  "1,2,3",
  "1234.567",
  "1,234.567",
  "1.234.56",
  "0.500",
  "12,",
  "1e5",
  "99999999999999999",
  "NaN",
  "CHF",
  "USD 1 CHF 2",
])("says that %j is no amount", (text) => expect(parseAmountCents(text)).toBeNull());

test("formats cents in the reader's locale with its own spaces", () => {
  expect(formatMoney({ amountCents: 1_250_050, currency: "EUR" }, "fr")).toBe("12\u202f500,50\u00a0€");
  expect(formatMoney({ amountCents: -1_250_050, currency: "EUR" }, "en")).toBe("-€12,500.50");
});

test("reads back what it formats", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amountCents) => {
      expect(parseAmountCents(formatMoney({ amountCents, currency: "EUR" }, "fr"))).toBe(amountCents);
    }),
  );
});
