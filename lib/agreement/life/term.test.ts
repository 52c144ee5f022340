import { describe, expect, it } from "vitest";
import { isRenewable, knownEnd, termByVersion, termReasons } from "./term";

describe("the window of a renewal", () => {
  it.each([
    ["31 days before the end", "2020-08-31", false],
    ["30 days before the end", "2020-09-01", true],
    ["the last day of the term", "2020-09-30", true],
    ["the day after the last day", "2020-10-01", false],
    ["a year later", "2021-09-15", false],
  ])("on %s is open: %s, %s", (_, today, isOpen) => {
    for (const version of ["2019-10", "2020-03"]) expect(isRenewable(version, "2020-10-01", today)).toBe(isOpen);
  });

  it("passes through a leap day", () => {
    expect(isRenewable("2020-03", "2020-03-15", "2020-02-13")).toBe(false);
    expect(isRenewable("2020-03", "2020-03-15", "2020-02-14")).toBe(true);
    expect(isRenewable("2020-03", "2021-03-15", "2021-02-12")).toBe(false);
    expect(isRenewable("2020-03", "2021-03-15", "2021-02-13")).toBe(true);
  });

  it("never opens for an agreement that has no end", () => {
    expect(isRenewable("2019-10", null, "2020-09-15")).toBe(false);
  });
});

describe("the known end of an agreement", () => {
  it("is that of its term where the text lets it end, and none where it is prolonged by itself", () => {
    expect(knownEnd("2020-03", "2021-03-01")).toBe("2021-03-01");
    expect(knownEnd("2020-03", null)).toBeNull();
    expect(knownEnd("2019-10", "2020-10-01")).toBeNull();
  });

  it("is not guessed for a version that was never offered", () => {
    expect(() => knownEnd("2018-01", "2020-10-01")).toThrow(RangeError);
    expect(() => isRenewable("2018-01", "2020-10-01", "2020-09-15")).toThrow(RangeError);
  });
});

describe("the portal's reason at the end of a term", () => {
  it.each(["2019-10", "2020-03"])("of version %s is told to parties of both languages", (version) => {
    expect(termReasons[termByVersion(version).without]).toMatch(/terme.+ — .+ term/i);
  });
});
