import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/date/day";
import type { OutlookChange } from "./outlook";
import { dueReminders } from "./reminder";

const steps = [90, 60, 30, 5];
const fall: OutlookChange = {
  on: "2020-06-30",
  from: "partner",
  tier: "registered",
  move: "fall",
  competenciesLost: [],
  competenciesGained: [],
  causes: [],
};
const dueWith = (daysLeft: number, change = fall) =>
  dueReminders([change], steps, addDays(change.on, -daysLeft)).map(({ daysAhead, daysLeft: left }) => [
    daysAhead,
    left,
  ]);

describe("the reminder due today", () => {
  it("is that of the step reached, and stays due until the next step", () => {
    const told = [91, 90, 89, 61, 60, 31, 30, 6, 5, 1, 0, -1].map((left) => [left, dueWith(left)[0]?.[0] ?? null]);
    expect(told).toEqual([
      [91, null],
      [90, 90],
      [89, 90],
      [61, 90],
      [60, 60],
      [31, 60],
      [30, 30],
      [6, 30],
      [5, 5],
      [1, 5],
      [0, null],
      [-1, null],
    ]);
  });

  it("exists for a lost competency, not for a gain, and does not depend on the order of the steps", () => {
    expect(dueWith(30, { ...fall, move: "rise" })).toEqual([]);
    expect(dueWith(30, { ...fall, move: "stay", competenciesLost: ["one"] })).toEqual([[30, 30]]);
    expect(dueReminders([fall], [5, 90, 30], "2020-06-01")[0]?.daysAhead).toBe(30);
  });
});
