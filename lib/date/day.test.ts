import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayInZone,
  formatDay,
  formatMonth,
  isDay,
  isMonth,
  monthOf,
  monthsBefore,
} from "@/lib/date/day";

const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-"))
  .filter(isDay);

test.each(["2020-02-29", "2000-02-29", "0004-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2019-02-29",
  "1900-02-29",
  "0100-02-29",
  "0000-01-01",
  "2020-13-01",
  "2020-04-31",
  "2020-1-1",
  "2020-01-01 ",
  "20-01-01",
  "2020-01-01T00:00:00Z",
  "",
])("%j is no day", (text) => expect(isDay(text)).toBe(false));

test.each([
  ["2020-01", true],
  ["0000-01", false],
  ["2020-00", false],
  ["2020-13", false],
  ["2020-1", false],
])("%j is a month: %s", (text, expected) => expect(isMonth(text)).toBe(expected));

test.each([
  ["2020-03-31", -1, "2020-02-29"],
  ["2021-03-31", -1, "2021-02-28"],
  ["2020-02-29", -12, "2019-02-28"],
  ["2020-02-29", 48, "2024-02-29"],
  ["2020-01-15", -1, "2019-12-15"],
  ["2019-12-31", 2, "2020-02-29"],
  ["0099-01-31", 1, "0099-02-28"],
  ["0001-06-15", -12, "0000-06-15"],
  ["0000-06-15", -12, "0000-01-01"],
  ["9999-12-31", 1, "9999-12-31"],
])("%s and %i months is %s", (from, months, to) => expect(addMonths(from, months)).toBe(to));

test.each([
  ["2020-02-28", 1, "2020-02-29"],
  ["2020-12-31", 1, "2021-01-01"],
  ["2020-03-01", -1, "2020-02-29"],
  ["0099-12-31", 1, "0100-01-01"],
  ["0001-01-01", -400, "0000-01-01"],
  ["9999-12-31", 90, "9999-12-31"],
])("%s and %i days is %s", (from, days, to) => expect(addDays(from, days)).toBe(to));

test("days added and subtracted again give the same day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 5000 }), (from, days) => {
      const to = addDays(from, days);
      return to === "9999-12-31" || (isDay(to) && addDays(to, -days) === from && to >= from);
    }),
  );
});

test("adding months always ends in the target month", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
      const to = addMonths(from, months);
      const index = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
      return to === "0000-01-01" || to === "9999-12-31" || index(to) === index(from) + months;
    }),
  );
});

test("the months before a day are whole, oldest first, and do not hold its own", () => {
  expect(monthsBefore("2020-03-31", 3)).toEqual(["2019-12", "2020-01", "2020-02"]);
  expect(monthsBefore("2020-01-01", 12).at(-1)).toBe("2019-12");
  expect(monthOf("2020-01-01")).toBe("2020-01");
});

test("the calendar day of an instant is the one of the time zone", () => {
  expect(dayInZone(new Date("2019-12-31T23:30:00Z"), "Europe/Paris")).toBe("2020-01-01");
  expect(dayInZone(new Date("2019-12-31T23:30:00Z"), "America/New_York")).toBe("2019-12-31");
});

test("a day and a month are written in the reader's language", () => {
  expect(formatDay("2020-03-01", "fr")).toBe("1er mars 2020");
  expect(formatDay("2020-03-11", "fr")).toBe("11 mars 2020");
  expect(formatDay("2020-03-01", "en")).toBe("1 March 2020");
  expect(formatMonth("2019-08", "fr")).toBe("août 2019");
  expect(formatMonth("2019-08", "en")).toBe("August 2019");
});
