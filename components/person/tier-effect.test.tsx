import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { TierEffectNote } from "./tier-effect";

type Line = Parameters<typeof TierEffectNote>[0]["lines"][number];
const fall: Line = {
  text: "From 1 May 2020, Partner instead of Advanced Partner.",
  isLoss: true,
  unmet: ["Two people certified", "One accredited salesperson"],
};
const rise: Line = { text: "From 1 June 2020, Advanced Partner instead of Partner.", isLoss: false, unmet: [] };
const drawn = (lines: readonly Line[], locale: "en" | "fr" = "en") => draw(<TierEffectNote lines={lines} />, locale);

describe("what a change would do to the tier", () => {
  it("is said to be nothing as far as is known, in both languages", () => {
    expect(drawn([]).lines).toEqual([
      "What this would change",
      "Your tier and your competencies stay as they are, as far as is known for the next two years.",
    ]);
    expect(drawn([], "fr").lines[0]).toBe("Ce que cela changerait");
  });

  it("is told line by line, each loss with what is no longer met, and that the tier is kept until its review", () => {
    expect(drawn([fall, rise]).lines).toEqual([
      ...["What this would change", fall.text, "No longer met:", ...fall.unmet, rise.text],
      "A tier that is no longer earned is kept until its review.",
    ]);
  });

  it("speaks of no review and of nothing unmet where nothing is lost", () => {
    expect(drawn([rise], "fr").lines).toEqual(["Ce que cela changerait", rise.text]);
  });

  it("warns where one line of several is a loss, and only there", () => {
    expect(drawn([rise, fall]).html).toContain("border-risk");
    expect(drawn([rise]).html).not.toContain("border-risk");
    expect(drawn([]).html).not.toContain("border-risk");
  });

  it("is announced as the answer to what was pressed", () => {
    expect(drawn([]).valuesOf("role")).toEqual(["status"]);
  });
});
