import { describe, expect, it } from "vitest";
import { isUnsure, troubleOf, troubleOfRefusal } from "./trouble";

describe("a call that threw", () => {
  it("is a lost connection, in the words of each browser", () => {
    for (const error of [
      new TypeError("Failed to fetch"),
      new TypeError("NetworkError when attempting to fetch resource."),
      new TypeError("Load failed"),
      new Error("An unexpected response was received from the server."),
    ])
      expect(troubleOf(error, false)).toEqual({ is: "connection-lost" });
  });

  it("asks for a reload where the server runs another version", () => {
    expect(troubleOf(new Error("anything"), true)).toEqual({ is: "reload-needed" });
    expect(troubleOf(new Error('Failed to find Server Action "40ab"'), false)).toEqual({ is: "reload-needed" });
  });

  it("is a fault of ours otherwise, under its reference", () => {
    expect(troubleOf(Object.assign(new Error("x"), { digest: "77" }), false)).toEqual({ is: "fault", reference: "77" });
    expect(troubleOf("x", false)).toEqual({ is: "fault", reference: null });
  });
});

describe("a refusal", () => {
  it("keeps its code and what its sentence needs", () => {
    expect(troubleOfRefusal({ code: "stale", params: { state: "verified" } })).toEqual({
      is: "refused",
      code: "stale",
      params: { state: "verified" },
    });
  });

  it("of an ended session leads to sign-in, and of a bug shows its reference", () => {
    expect(troubleOfRefusal({ code: "signed-out", params: {} })).toEqual({ is: "signed-out" });
    expect(troubleOfRefusal({ code: "bug", params: { reference: "ab12" } })).toEqual({
      is: "fault",
      reference: "ab12",
    });
  });
});

describe("an attempt", () => {
  it("is sent again under the same key only where its answer is unknown", () => {
    expect(isUnsure({ is: "connection-lost" })).toBe(true);
    expect(isUnsure({ is: "fault", reference: null })).toBe(true);
    expect(isUnsure({ is: "signed-out" })).toBe(false);
    expect(isUnsure({ is: "refused", code: "stale", params: {} })).toBe(false);
  });
});
