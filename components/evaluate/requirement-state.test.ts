import { describe, expect, it } from "vitest";
import type { Trace, TraceRecord } from "@/lib/evaluate/trace/trace";
import { requirementShares, requirementState, waitingValue } from "./requirement-state";

const credential = (id: string, person: string): TraceRecord => ({
  record: "credential",
  id,
  person,
  type: "VCP",
  track: "DCV",
  on: "2019-02-02",
  expiresOn: null,
});

const team = (counted: string[], waiting: [string, string][]): Trace => ({
  kind: "people",
  id: "team",
  type: "VCP",
  tracks: ["DCV"],
  tracksSource: "assumption",
  people: counted,
  isOfWhom: false,
  isMet: counted.length >= 2,
  have: counted.length,
  need: 2,
  unit: "people",
  source: "article",
  because: counted.map((person) => credential(`c-${person}`, person)),
  against: waiting.map(([id, person]) => ({ of: credential(id, person), reason: { code: "not-verified" } })),
  children: [],
});

describe("what waits for review", () => {
  it("counts each waiting person once, and nobody who counts already", () => {
    expect(
      waitingValue(
        team(
          ["p1"],
          [
            ["a", "p1"],
            ["b", "p2"],
            ["c", "p2"],
          ],
        ),
      ),
    ).toBe(1);
  });

  it("adds to what counts, up to what is needed", () => {
    expect(
      requirementShares(
        team(
          ["p1"],
          [
            ["b", "p2"],
            ["c", "p3"],
          ],
        ),
      ),
    ).toEqual({ have: 0.5, withWaiting: 1 });
    expect(requirementShares(team(["p1", "p2"], []))).toEqual({ have: 1, withWaiting: 1 });
  });
});

describe("the state of a requirement", () => {
  it("is met, waiting where a declaration could help, or missing", () => {
    expect(requirementState(team(["p1", "p2"], [["c", "p3"]]))).toBe("met");
    expect(requirementState(team(["p1"], [["b", "p2"]]))).toBe("waiting");
    expect(requirementState(team(["p1"], []))).toBe("missing");
  });
});
