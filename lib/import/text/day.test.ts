import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay, formatMonth, formatShortDay, monthOf } from "@/lib/date/day";
import { locales } from "@/lib/i18n/locale";
import { dayIn, dayOfSerial, monthIn } from "./day";

describe("a day of a sheet", () => {
  it.each([
    "2019-01-03",
    "2019/1/3",
    "2019-01-03T00:00:00",
    "2019-01-03 14:05:59.250",
    "20190103",
    "03/01/2019",
    "3/1/19",
    "3.1.2019",
    "03-01-2019 08:30",
    "3 janv. 2019",
    "3 janvier 2019",
    "Jeudi 3 janvier 2019",
    "jeu. 3 janv. 2019",
    "3 January 2019",
    "3rd of January 2019",
    "January 3, 2019",
    "Thursday, January 3rd, 2019",
    "Jan 3 2019",
    "3-Jan-19",
    "03-janv-2019",
    "03/01/2019 12:00 AM",
  ])("is read from “%s”", (text) => {
    expect(dayIn(text, "day-first")).toBe("2019-01-03");
  });

  it.each([
    ["1er mars 2020", "2020-03-01"],
    ["15 févr. 2019", "2019-02-15"],
    ["15 AOUT 2019", "2019-08-15"],
    ["30 sept 2019", "2019-09-30"],
    ["29 février 2020", "2020-02-29"],
    ["31/12/70", "1970-12-31"],
    ["01/01/69", "2069-01-01"],
  ])("is read from “%s” as %s", (text, day) => {
    expect(dayIn(text, "day-first")).toBe(day);
  });

  it("has the order of its column, and no other", () => {
    expect([dayIn("03/01/2019", "month-first"), dayIn("13/01/2019", "month-first")]).toEqual(["2019-03-01", null]);
  });

  it.each(["29/02/2019", "2019-13-01", "3 foo 2019", "janvier 2019", "2019", "hier", "12k", "3 ma 2019", "1/2/3", ""])(
    "is not read from “%s”",
    (text) => {
      expect(dayIn(text, "day-first")).toBeNull();
    },
  );

  it("is read back from every way in which the portal writes one", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("1970-01-01", count));
    fc.assert(
      fc.property(day, fc.constantFrom(...locales), (one, locale) => {
        for (const written of [formatDay(one, locale), formatShortDay(one, locale), one])
          expect(dayIn(written, "day-first")).toBe(one);
        expect(monthIn(formatMonth(monthOf(one), locale))).toBe(monthOf(one));
      }),
    );
  });

  it("is counted from 1900 or from 1904, and only where somebody could mean it", () => {
    expect([dayOfSerial(43_468, 1900), dayOfSerial(43_468.75, 1900), dayOfSerial(42_006, 1904)]).toEqual(
      Array(3).fill("2019-01-03"),
    );
    expect([dayOfSerial(2_019, 1900), dayOfSerial(1_000_000, 1900), dayOfSerial(-1, 1904)]).toEqual(
      Array(3).fill(null),
    );
  });
});

describe("a month of a sheet", () => {
  it.each([
    "2019-01",
    "01/2019",
    "1/2019",
    "janvier 2019",
    "Janv. 2019",
    "janv-19",
    "Jan-19",
    "January 2019",
    "2019/01",
    "201901",
  ])("is read from “%s”", (text) => {
    expect(monthIn(text)).toBe("2019-01");
  });

  it.each(["13/2019", "2019", "01-19", "mois 2019", "ju 2019", ""])("is not read from “%s”", (text) => {
    expect(monthIn(text)).toBeNull();
  });
});
