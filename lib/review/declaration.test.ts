import { describe, expect, it } from "vitest";
import { askableFieldsOf, claimPath } from "./declaration";

const sale = { kind: "activity", activity: "licence-revenue", on: "2019-09-09", customer: "" } as const;
const holder = { kind: "credential", person: "Ada Test", personId: "p1" } as const;

describe("a claim", () => {
  it("is asked only about what it has", () => {
    expect(askableFieldsOf(sale)).toContain("amount");
    expect(askableFieldsOf(sale)).not.toContain("points");
    expect(askableFieldsOf({ ...sale, activity: "deployment" })).not.toContain("amount");
    expect(askableFieldsOf({ ...holder, type: "VSP", track: null })).not.toContain("track");
    expect(askableFieldsOf({ ...holder, type: "VCP", track: "NV" })).toContain("track");
  });

  it("is read by its own people where they declared it", () => {
    expect(claimPath("c1", { ...holder, type: "VCP", track: "NV" })).toBe("/people/credential/c1");
    expect(claimPath("a1", sale)).toBe("/activity/a1");
  });
});
