import { describe, expect, it } from "vitest";
import { changedFields, requireCurrent, requireEditable } from "@/lib/review/change";

const codeOf = (work: () => void): string => {
  try {
    work();
    return "none";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("changing a declaration", () => {
  it("names the fields that differ", () => {
    expect(changedFields({ a: "1", b: null, c: 2 }, { a: "1", b: "x", c: 3 })).toEqual(["b", "c"]);
  });

  it("is allowed while it is declared, as long as something differs", () => {
    expect(codeOf(() => requireEditable({ state: "declared", askedFields: [] }, ["type", "version"]))).toBe("none");
    expect(codeOf(() => requireEditable({ state: "declared", askedFields: [] }, []))).toBe("unchanged");
  });

  it("is limited to the requested fields after a request for changes", () => {
    const claim = { state: "more-asked", askedFields: ["version"] };
    expect(codeOf(() => requireEditable(claim, ["version"]))).toBe("none");
    expect(codeOf(() => requireEditable(claim, ["version", "earnedOn"]))).toBe("field-not-asked");
    expect(codeOf(() => requireEditable(claim, []))).toBe("nothing-changed");
  });

  it.each([
    [["type"], ["type", "track", "version", "expiresOn"], "none"],
    [["earnedOn"], ["earnedOn", "expiresOn"], "none"],
    [["earnedOn"], ["earnedOn", "track"], "field-not-asked"],
    [["version"], ["expiresOn"], "field-not-asked"],
  ])("allows with %j what follows it: %j is %s", (askedFields, changed, code) => {
    expect(codeOf(() => requireEditable({ state: "more-asked", askedFields }, changed))).toBe(code);
  });

  it("is refused where an older version was seen", () => {
    const claim = { state: "declared", rowVersion: 2 };
    expect(codeOf(() => requireCurrent(claim, { rowVersion: 1 }))).toBe("stale");
    expect(codeOf(() => requireCurrent(claim, { rowVersion: 2 }))).toBe("none");
  });

  it.each(["verified", "rejected", "withdrawn"])("is refused once it is %s, whichever version was seen", (state) => {
    for (const seen of [1, 2])
      expect(codeOf(() => requireCurrent({ state, rowVersion: 2 }, { rowVersion: seen }))).toBe("decided");
  });
});
