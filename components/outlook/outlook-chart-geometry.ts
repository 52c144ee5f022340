import type { Day } from "@/lib/date/day";
import { isLoss, type OutlookChange } from "@/lib/forecast/outlook";

export type OutlookChartFrame = { width: number; height: number; left: number; top: number; bottom: number };
export type OutlookMark = { x: number; y: number; kind: "fall" | "lost" | "rise"; fromY: number };

const dayMs = 86_400_000;
const countOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** How a change is marked: a lower tier takes precedence over a lost competency. */
export const changeKind = (change: OutlookChange): OutlookMark["kind"] =>
  change.move === "fall" ? "fall" : change.move === "stay" && isLoss(change) ? "lost" : "rise";

/**
 * Geometry of the stepped line in the frame's own units: days to the right, tiers upwards. `levels` are tier ids from
 * the lowest to the highest; `line` is the path of the whole line, `area` the same path closed at the bottom.
 */
export const outlookChartShape = (
  { width, height, left, top, bottom }: OutlookChartFrame,
  levels: readonly string[],
  tier: string,
  changes: readonly OutlookChange[],
  [on, until]: [Day, Day],
) => {
  const foot = height - bottom;
  const yOf = (level: string): number =>
    foot - ((foot - top) / levels.length) * (Math.max(0, levels.indexOf(level)) + 0.5);
  const xOf = (day: Day): number =>
    left + ((width - left) * (countOf(day) - countOf(on))) / (countOf(until) - countOf(on));
  const marks = changes.map(
    (change): OutlookMark => ({
      x: xOf(change.on),
      y: yOf(change.tier),
      fromY: yOf(change.from),
      kind: changeKind(change),
    }),
  );
  const turns = marks.map(({ x, y }) => `H${x} V${y}`).join(" ");
  const line = `M${left} ${yOf(tier)} ${turns} H${width}`;
  return { line, area: `${line} V${foot} H${left} Z`, marks, foot, yOf, xOf };
};
