import { describe, expect, it } from "vitest";
import { attemptLimits, attemptWindow, lockTime, minutesUntil } from "./attempt";

const at = new Date("2019-10-01T08:00:00.000Z");
const later = (ms: number) => new Date(at.getTime() + ms);

describe("the minutes left of a lock", () => {
  it.each([
    ["a whole lock", lockTime, 15],
    ["a lock of a millisecond more", lockTime + 1, 16],
    ["exactly one minute", 60_000, 1],
    ["one minute and a millisecond", 60_001, 2],
    ["one millisecond", 1, 1],
    ["a lock that ends now", 0, 1],
    ["a lock that has ended", -60_000, 1],
  ])("are rounded up and never below one: %s", (_, left, minutes) => {
    expect(minutesUntil(later(left), at)).toBe(minutes);
  });
});

describe("the limits of attempts", () => {
  it("lock an account from one address long before the address itself, and codes from anywhere in between", () => {
    expect(attemptLimits["sign-in"]).toBeLessThan(attemptLimits.address);
    expect(attemptLimits.code).toBeLessThan(attemptLimits["code-anywhere"]);
  });

  it("keep an attempt counted for as long as the lock that it causes", () => {
    expect(lockTime).toBe(attemptWindow);
  });
});
