"use client";

import { type ChartStep, chartShape, tierChartFrames } from "./tier-chart-geometry";

export type ChartTier = { id: string; name: string };
type ChartPosition = { levels: ChartTier[]; at: number; ghostAt: number | null };

type Shape = keyof typeof tierChartFrames;

const looks: Record<Shape, { name: string; size: number; lift: number; marker: number }> = {
  wide: { name: "max-lg:hidden", size: 25, lift: 20, marker: 9 },
  tall: { name: "lg:hidden mx-auto max-w-lg", size: 18, lift: 13, marker: 7 },
};

const inkOf = (level: number, at: number): string =>
  level <= at ? "stroke-accent" : level === at + 1 ? "stroke-accent/55" : "stroke-rule";

const nameInk = (level: number, at: number): string =>
  level === at || level === at + 1 ? "fill-ink font-semibold" : "fill-soft";

function Step({ plateau, level, at }: { plateau: ChartStep; level: number; at: number }) {
  const { x1, x2, y, climb } = plateau;
  return (
    <path
      d={`${climb || `M${x1} ${y}`} L${x2} ${y}`}
      strokeWidth={level <= at ? 3.5 : 2.5}
      strokeDasharray={level === at + 1 ? "1 7" : undefined}
      className={`tier-step ${inkOf(level, at)}`}
    />
  );
}

function Marker({
  plateau,
  radius,
  isGhost = false,
}: {
  plateau: ChartStep | undefined;
  radius: number;
  isGhost?: boolean;
}) {
  if (!plateau) return null;
  const transform = `translate(${(plateau.x1 + plateau.x2) / 2}px, ${plateau.y}px)`;
  return (
    <g style={{ transform }} className="moves">
      <circle r={radius + 4} className="fill-paper" />
      <circle
        r={radius}
        strokeWidth={isGhost ? 3 : 2.5}
        strokeDasharray={isGhost ? "5 3" : undefined}
        className={isGhost ? "fill-paper stroke-waiting" : "fill-accent stroke-accent"}
      />
    </g>
  );
}

/** The tier chart in one of two shapes: wide for a desk, tall for a phone. */
export function TierChartDrawing({ shape, standing }: { shape: Shape; standing: ChartPosition }) {
  const { levels, at, ghostAt } = standing;
  const { name, size, lift, marker } = looks[shape];
  const { width, height, plateaus, silhouette } = chartShape(levels.length, tierChartFrames[shape]);
  const next = plateaus[at + 1];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={`block w-full ${name}`}>
      <path d={silhouette} className="fill-wash" />
      {next ? (
        <path d={`M${next.x1} ${next.y} H${next.x2} V${height} H${next.x1} Z`} className="moves fill-accent-wash" />
      ) : null}
      {plateaus.map((plateau, level) => (
        <Step key={levels[level]?.id} plateau={plateau} level={level} at={at} />
      ))}
      {plateaus.map(({ x1, x2, y }, level) => {
        // On a phone, names end with their step, and the lowest name is below the line, clear of the rise.
        const isEnd = shape === "tall" && level > 0;
        const isBelow = shape === "tall" && level === 0;
        return (
          <text
            key={levels[level]?.id}
            x={isEnd ? x2 : x1}
            y={isBelow ? y + size + 6 : y - lift}
            fontSize={size}
            textAnchor={isEnd ? "end" : "start"}
            className={`moves font-serif ${nameInk(level, at)}`}
          >
            {levels[level]?.name}
          </text>
        );
      })}
      {ghostAt === null ? null : <Marker plateau={plateaus[ghostAt]} radius={marker} isGhost />}
      <Marker plateau={plateaus[at]} radius={marker} />
    </svg>
  );
}
