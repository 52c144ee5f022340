import { describe, expect, it } from "vitest";
import { askableFieldsIn, declarationPath } from "./declaration";

const sale = { kind: "activity", activity: "licence-revenue", on: "2019-09-09", customer: "" } as const;
const holder = { kind: "credential", person: "Ada Test", personId: "p1" } as const;

describe("a declaration", () => {
  it("has changes requested only in fields it has", () => {
    expect(askableFieldsIn(sale)).toContain("amount");
    expect(askableFieldsIn(sale)).not.toContain("points");
    expect(askableFieldsIn({ ...sale, activity: "deployment" })).not.toContain("amount");
    expect(askableFieldsIn({ ...holder, type: "VSP", track: null })).not.toContain("track");
    expect(askableFieldsIn({ ...holder, type: "VCP", track: "NV" })).toContain("track");
  });

  it("is read by the partner where it was declared", () => {
    expect(declarationPath("c1", { ...holder, type: "VCP", track: "NV" })).toBe("/people/credentials/c1");
    expect(declarationPath("a1", sale)).toBe("/activity/a1");
  });
});
