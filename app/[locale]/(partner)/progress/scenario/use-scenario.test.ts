import { describe, expect, it } from "vitest";
import type { Move } from "@/lib/plan/scenario/move";
import { nextHire } from "./use-scenario";

const hire = (person: string): Move => ({ move: "hire", person });

describe("the next new hire of a simulation", () => {
  it.each<[string, Move[], string]>([
    ["nobody is hired yet", [], "hire-1"],
    ["two are", [hire("hire-1"), hire("hire-2")], "hire-3"],
    ["the first was removed again", [hire("hire-2")], "hire-1"],
    ["a hire is only named by an exam", [{ move: "leave", person: "hire-1" }], "hire-1"],
  ])("gets the lowest free number where %s", (_case, moves, id) => {
    expect(nextHire(moves)).toBe(id);
  });
});
