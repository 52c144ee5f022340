import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/date/day";
import type { Over } from "@/lib/edition/clause";
import { leavesOn, turningDaysOf, windowOf } from "./measure-window";
import { cloud, deployment } from "./testing/sample-facts";

const trailing = (months: number): Over => ({ window: "trailing-months", months });
const full = (months: number): Over => ({ window: "full-months", months });
const halves = (which: "current" | "last", ...days: [string, string][]): Over => ({
  ...{ window: "periods", which },
  periods: days.map(([from, until]) => ({ from, until })),
});
const year: [string, string][] = [
  ["2020-02-01", "2020-08-01"],
  ["2020-08-01", "2021-02-01"],
];
const endsOf = (over: Over, on: string, shape?: "event" | "points") => {
  const { from, to } = windowOf({ over }, on, shape);
  return [from, to];
};

describe("the window of a measure", () => {
  it.each([
    [trailing(12), "2020-03-01", "2019-03-02", "2020-03-01"],
    [trailing(12), "2020-02-29", "2019-03-01", "2020-02-29"],
    [trailing(1), "2020-03-31", "2020-03-01", "2020-03-31"],
    [trailing(1), "2021-03-30", "2021-03-01", "2021-03-30"],
    [full(12), "2020-03-01", "2019-03", "2020-02"],
    [full(12), "2020-03-31", "2019-03", "2020-02"],
    [full(1), "2020-01-01", "2019-12", "2019-12"],
  ])("of %j on %s is from %s to %s, both included", (over, on, from, to) => {
    expect(endsOf(over, on)).toEqual([from, to]);
  });

  it.each([
    ["the first day of a period", "current", "2020-02-01", "2020-02-01", "2020-02-01"],
    ["a day within a period", "current", "2020-05-15", "2020-02-01", "2020-05-15"],
    ["the first day of the next", "current", "2020-08-01", "2020-08-01", "2020-08-01"],
    ["the first day of the next, of the one before", "last", "2020-08-01", "2020-02-01", "2020-07-31"],
    ["long after, of the latest that is over", "last", "2022-01-01", "2020-08-01", "2021-01-31"],
  ] as const)("on %s (%s, %s) is from %s to %s", (_, which, on, from, to) => {
    expect(endsOf(halves(which, ...year), on)).toEqual([from, to]);
  });

  it.each([
    ["before the first period", "current", "2020-01-31"],
    ["after the last period", "current", "2021-02-01"],
    ["before any period is over", "last", "2020-07-31"],
  ] as const)("%s holds no day", (_, which, on) => {
    const [from = "", to = ""] = endsOf(halves(which, ...year), on);
    expect(from > to).toBe(true);
  });

  it.each([
    ["a month that is not over does not count", "current", "2020-03-31", "2020-02", "2020-02"],
    ["a month counts from the day after it", "current", "2020-04-01", "2020-02", "2020-03"],
    ["a period that is over has all its months", "last", "2020-08-01", "2020-02", "2020-07"],
  ] as const)("of points is in months: %s", (_, which, on, from, to) => {
    expect(endsOf(halves(which, ...year), on, "points")).toEqual([from, to]);
  });

  it("gives a month of points to the period that holds its first day", () => {
    const middle = halves("last", ["2020-02-15", "2020-05-15"]);
    expect(endsOf(middle, "2020-06-01", "points")).toEqual(["2020-03", "2020-05"]);
    expect(endsOf(middle, "2020-05-20", "points")).toEqual(["2020-03", "2020-04"]);
  });
});

describe("the day on which something leaves a trailing window", () => {
  const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays("2018-01-01", days));

  it("is the first on which the window no longer holds it, and none after holds it again", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (happened, months) => {
        const holds = (on: string): boolean => {
          const [from = "", to = ""] = endsOf(trailing(months), on);
          return from <= happened && happened <= to;
        };
        const left = leavesOn(happened, months);
        expect(holds(happened)).toBe(true);
        expect(holds(addDays(left, -1))).toBe(true);
        for (let after = 0; after < 35; after += 1) expect(holds(addDays(left, after))).toBe(false);
      }),
    );
  });

  it.each([
    ["2019-03-31", 1, "2019-05-01"],
    ["2019-01-31", 1, "2019-03-01"],
    ["2019-03-01", 12, "2020-03-01"],
    ["2020-02-29", 12, "2021-03-01"],
  ])("of %s over %i months is %s", (happened, months, left) => {
    expect(leavesOn(happened, months)).toBe(left);
  });
});

describe("the days on which an activity turns an answer", () => {
  it("are its own and the one on which it leaves", () => {
    expect(turningDaysOf(trailing(12), deployment("d1", "2019-10-01"))).toEqual(["2019-10-01", "2020-10-01"]);
  });

  it("of a month are the day after it, and the end of its last window", () => {
    expect(turningDaysOf(full(12), cloud("c1", "2019-02", 9))).toEqual(["2019-03-01", "2020-03-01"]);
    const counts = (on: string) => {
      const [from = "", to = ""] = endsOf(full(12), on);
      return from <= "2019-02" && "2019-02" <= to;
    };
    expect(["2019-02-28", "2019-03-01", "2020-02-29", "2020-03-01"].map(counts)).toEqual([false, true, true, false]);
  });

  it("under fiscal periods are also the ends of those", () => {
    expect(turningDaysOf(halves("last", ...year), deployment("d1", "2020-03-01"))).toEqual([
      ...["2020-03-01", "2020-02-01", "2020-08-01", "2020-08-01", "2021-02-01"],
    ]);
  });
});
