import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition, sampleEvaluation } from "@/components/testing/sample-company";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import type { CurrentTier } from "@/lib/tier/current-tier";

const t = translations("tier.shortfall");
const shortfall = { openedOn: "2020-02-10", earned: "partner", reviewOn: "2020-06-01", isFrozen: false };
const drawNote = (held: CurrentTier) =>
  draw(<ShortfallNote held={held} edition={sampleEdition} trace={sampleEvaluation.trace} />);

describe("the note of a shortfall", () => {
  it("is not drawn where the current tier is earned", () => {
    expect(drawNote({ tier: "partner", shortfall: null }).html).toBe("");
  });

  it("says until when the tier is kept, since when less is earned, and what is missing", () => {
    const { lines, textsOf } = drawNote({ tier: "advanced", shortfall });
    expect(lines.slice(0, 3)).toEqual([
      t("kept", { held: "Advanced Partner", day: "1 June 2020" }),
      t("since", { earned: "Partner", day: "10 February 2020" }),
      t("missing", { held: "Advanced Partner" }),
    ]);
    expect(textsOf("li")).toEqual(["Any one of these thresholds"]);
    expect(lines).not.toContain(t("frozen"));
  });

  it("says that an open dispute holds the review up", () => {
    expect(drawNote({ tier: "advanced", shortfall: { ...shortfall, isFrozen: true } }).lines).toContain(t("frozen"));
  });
});
