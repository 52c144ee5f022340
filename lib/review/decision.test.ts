import { describe, expect, it } from "vitest";
import { canUndo, decisionWord, isUndoOpen, reviewEvent } from "./decision";

const decidedAt = new Date("2026-01-05T10:00:00.000Z");
const later = (ms: number) => new Date(decidedAt.getTime() + ms);

describe("a decision", () => {
  it("can be undone until fifteen seconds have passed, not after", () => {
    expect(isUndoOpen(decidedAt, later(0))).toBe(true);
    expect(isUndoOpen(decidedAt, later(15_000))).toBe(true);
    expect(isUndoOpen(decidedAt, later(15_001))).toBe(false);
  });

  it("can be undone, except for an accepted application", () => {
    expect(canUndo("application", "accepted")).toBe(false);
    expect(canUndo("application", "rejected")).toBe(true);
    expect(canUndo("credential", "accepted")).toBe(true);
  });

  it("is recorded under its noun", () => {
    expect(reviewEvent("credential", "accepted")).toBe("credential.verified");
    expect(reviewEvent("application", "accepted")).toBe("application.accepted");
    expect(reviewEvent("mandate", "undone")).toBe("mandate.review-undone");
  });
});

it("calls a request that was decided approved or refused, and a declaration verified or rejected", () => {
  const words = (kind: "benefit" | "credential") =>
    ["verified", "rejected", "more-asked"].map((state) => decisionWord(kind, state));
  expect(words("benefit")).toEqual(["approved", "refused", "more_asked"]);
  expect(words("credential")).toEqual(["verified", "rejected", "more_asked"]);
});
