import { describe, expect, it } from "vitest";
import { rejectSchema, requestChangesSchema } from "./schema";

const target = { kind: "credential", id: "7b0c5c0e-3d57-4b43-9a39-0f6c86cf6c11", rowVersion: 1 };
const faults = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

describe("a rejection", () => {
  it("needs a reason of the catalogue of its kind", () => {
    expect(rejectSchema.safeParse({ ...target, reason: "expired", note: "" }).success).toBe(true);
    expect(faults(rejectSchema.safeParse({ ...target, reason: "", note: "" }))).toEqual(["reason: required"]);
    expect(faults(rejectSchema.safeParse({ ...target, reason: "no-authority", note: "" }))).toEqual([
      "reason: required",
    ]);
  });

  it("needs a note for another reason", () => {
    expect(faults(rejectSchema.safeParse({ ...target, reason: "other", note: "  " }))).toEqual(["note: note-required"]);
  });
});

describe("a request for changes", () => {
  it("names at least one field that the kind has, and says why", () => {
    expect(
      requestChangesSchema.safeParse({ ...target, fields: ["earnedOn"], note: "The scan shows 2018." }).success,
    ).toBe(true);
    expect(faults(requestChangesSchema.safeParse({ ...target, fields: [], note: "" }))).toEqual([
      "fields: fields-required",
      "note: required",
    ]);
    expect(faults(requestChangesSchema.safeParse({ ...target, fields: ["state"], note: "x" }))).toEqual([
      "fields: fields-required",
    ]);
  });
});
