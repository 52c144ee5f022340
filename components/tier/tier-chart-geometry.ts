/** One step of the chart: level from `x1` to `x2` at height `y`, and the path that rises to it. */
export type ChartStep = { x1: number; x2: number; y: number; climb: string };

type ChartShape = { width: number; height: number; plateaus: ChartStep[]; silhouette: string };

type Frame = { width: number; height: number; top: number; bottom: number; climb: number; margin: number };

/** A smooth curve between two heights. */
const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const bend = (x2 - x1) * 0.52;
  return `C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
};

/**
 * The shape of the chart for a number of tiers, in user units: equal steps and equal rises, the lowest at `bottom`, the
 * highest at `top`. Rises grow slightly with height.
 */
export const chartShape = (levels: number, { width, height, top, bottom, climb, margin }: Frame): ChartShape => {
  const flat = (width - 2 * margin - climb * (levels - 1)) / levels;
  const heightAt = (level: number): number => {
    const share = levels < 2 ? 0 : level / (levels - 1);
    return Math.round(bottom - (bottom - top) * (share * 0.82 + share * share * 0.18));
  };
  const plateaus = Array.from({ length: levels }, (_, level): ChartStep => {
    const x1 = Math.round(margin + level * (flat + climb));
    const y = heightAt(level);
    const before =
      level === 0 ? "" : `M${x1 - climb} ${heightAt(level - 1)} ${curve(x1 - climb, heightAt(level - 1), x1, y)}`;
    return { x1, x2: Math.round(x1 + flat), y, climb: before };
  });
  const ridge = plateaus
    .map(({ x1, x2, y }, level) => {
      const last = plateaus[level - 1];
      return last ? `${curve(last.x2, last.y, x1, y)} L${x2} ${y}` : `L${x1} ${y} L${x2} ${y}`;
    })
    .join(" ");
  const first = plateaus[0];
  const silhouette = first
    ? `M0 ${height} L0 ${first.y} ${ridge} L${width} ${plateaus.at(-1)?.y} L${width} ${height} Z`
    : "";
  return { width, height, plateaus, silhouette };
};

export const tierChartFrames = {
  wide: { width: 1088, height: 320, top: 62, bottom: 268, climb: 84, margin: 14 },
  tall: { width: 358, height: 330, top: 44, bottom: 290, climb: 30, margin: 6 },
} as const;
