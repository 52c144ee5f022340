import { describe, expect, it } from "vitest";
import { isReminderDay, monthOver, monthsAhead, monthsDue } from "./month-due";

const habit = (isDeclared: boolean) => [{ kind: "cloud-service" as const, isDeclared }];

describe("the month of a kind that is told by month", () => {
  it("is due on the fifth of the next one, and late after it", () => {
    const due = { kind: "cloud-service", month: "2019-12", dueOn: "2020-01-05" };
    expect(monthsDue(habit(false), "2020-01-01")).toEqual([{ ...due, isLate: false }]);
    expect(monthsDue(habit(false), "2020-01-05")).toEqual([{ ...due, isLate: false }]);
    expect(monthsDue(habit(false), "2020-01-06")).toEqual([{ ...due, isLate: true }]);
    expect(monthsDue(habit(true), "2020-01-06")).toEqual([]);
  });

  it("is told ahead with the present month, without what is late", () => {
    expect(monthsAhead(habit(false), "2020-01-03").map(({ dueOn }) => dueOn)).toEqual(["2020-01-05", "2020-02-05"]);
    expect(monthsAhead(habit(false), "2020-01-31").map(({ dueOn }) => dueOn)).toEqual(["2020-02-05"]);
    expect(monthsAhead(habit(true), "2020-01-03").map(({ month }) => month)).toEqual(["2020-01"]);
  });

  it("is reminded of from the first until it is due, by the habit of twelve months", () => {
    expect(["2020-03-01", "2020-03-05", "2020-03-06", "2020-03-31"].map(isReminderDay)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(monthOver("2020-03-31")).toEqual({ month: "2020-02-01", since: "2019-02-01" });
  });
});
