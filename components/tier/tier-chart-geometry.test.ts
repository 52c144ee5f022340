import { describe, expect, it } from "vitest";
import { chartShape, tierChartFrames } from "./tier-chart-geometry";

describe("the shape of the tier chart", () => {
  it("rises from left to right within its frame, for any number of tiers", () => {
    for (const frame of Object.values(tierChartFrames))
      for (const levels of [1, 2, 3, 4, 6]) {
        const { plateaus } = chartShape(levels, frame);
        expect(plateaus).toHaveLength(levels);
        plateaus.forEach(({ x1, x2, y }, level) => {
          const before = plateaus[level - 1];
          expect(x1).toBeLessThan(x2);
          expect(x2).toBeLessThanOrEqual(frame.width);
          expect(y).toBeGreaterThanOrEqual(frame.top);
          if (before) expect(x1).toBeGreaterThan(before.x2);
          if (before) expect(y).toBeLessThan(before.y);
        });
      }
  });
});
