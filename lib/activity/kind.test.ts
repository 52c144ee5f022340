import { describe, expect, it } from "vitest";
import { readAmount } from "./amount";
import { absentFields, builtInKinds, isActivityKind, isConfidential, isMonthly, kindEntry } from "./kind";
import { kindNames } from "./names";
import { activityWhenText } from "./when";

describe("a kind of activity", () => {
  it.each([
    ["licence-revenue", ["points"], false],
    ["cloud-service", ["amount", "customer"], true],
    ["deployment", ["amount", "points"], false],
  ] as const)("%s lacks the fields %j, and is told by month: %s", (kind, absent, isByMonth) => {
    expect(absentFields(kind)).toEqual(absent);
    expect(isMonthly(kind)).toBe(isByMonth);
  });

  it("is known by its own name, not by a name of every object", () => {
    expect(builtInKinds.every(isActivityKind)).toBe(true);
    for (const text of ["", "Deployment", "toString", "constructor", "__proto__"])
      expect(isActivityKind(text)).toBe(false);
  });

  it("is confidential where it is revenue, and nowhere else", () => {
    expect(builtInKinds.filter(isConfidential)).toEqual(["licence-revenue"]);
    expect(["money:support", "points:days", "event:visits"].map(isConfidential)).toEqual([true, false, false]);
    expect(isConfidential("customer-seats")).toBe(false);
  });

  it.each(builtInKinds)("%s has stored names and words of its own in every language", (kind) => {
    const others = builtInKinds.filter((one) => one !== kind);
    for (const place of ["move", "figure", "assessment"] as const)
      expect(others.map((one) => kindEntry(one).storedAs[place])).not.toContain(kindEntry(kind).storedAs[place]);
    for (const locale of ["fr", "en"] as const)
      expect(others.map((one) => kindNames(one)[locale])).not.toContain(kindNames(kind)[locale]);
  });
});

describe("the day of an activity", () => {
  it.each([
    ["licence-revenue", "en", "1 March 2020"],
    ["licence-revenue", "fr", "1er mars 2020"],
    ["cloud-service", "en", "March 2020"],
    ["cloud-service", "fr", "mars 2020"],
  ] as const)("of %s in %s is written %s", (kind, locale, text) => {
    expect(activityWhenText(kind, "2020-03-01", locale)).toBe(text);
  });
});

describe("an amount as it is typed", () => {
  it.each([
    ["money", "1 250,50", 125_050],
    ["money", "-3", -300],
    ["points", "1\u202f900", 1_900],
    ["points", "1,5", null],
    ["points", "-1", null],
    ["event", "12", 12],
    ["event", "0", 0],
    ["event", "1e3", null],
    ["event", "", null],
    ["event", "9".repeat(13), 9_999_999_999_999],
    ["event", "9".repeat(14), null],
  ] as const)("of the shape %s, %j, reads as %j", (shape, text, amount) => {
    expect(readAmount[shape](text)).toBe(amount);
  });
});
