import { describe, expect, it } from "vitest";
import { closingLine, sectionLine, type TestTally } from "./tally";

const tally = (parts: Partial<TestTally>): TestTally => ({
  section: "unit",
  passed: 0,
  failed: 0,
  skipped: 0,
  seconds: 0,
  words: "",
  ...parts,
});

describe("the closing line", () => {
  it("adds every section up", () => {
    const sections = [tally({ passed: 3 }), tally({ passed: 4, failed: 1 }), tally({ skipped: 2 })];
    expect(closingLine(sections)).toBe("7 passed, 1 failed, 2 skipped");
  });

  it("names a section and how long it took", () => {
    expect(sectionLine(tally({ passed: 3, seconds: 1.6 }))).toMatch(/^unit +3 passed, 0 failed, 0 skipped +2 s$/);
  });
});
