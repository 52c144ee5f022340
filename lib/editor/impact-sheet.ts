import type { Day } from "@/lib/date/day";
import type { Cell } from "@/lib/file/sheet/cell";
import type { ExplainedMove } from "./impact-reasons";

export const impactColumns = [
  ...(["partner", "name", "country", "legacy-level", "direction", "from", "to"] as const),
  ...(["gained", "lost", "because", "reasons", "as-of"] as const),
] as const;

/** Companies whose tier or competencies change, one a row: its cells as the columns have them. */
export const impactRows = (moves: readonly ExplainedMove[], asOf: Day): Cell[][] =>
  moves.map((move) => [
    ...[move.partner, move.name, move.country, move.legacyLevel ?? "", move.direction, move.from, move.to],
    ...[move.competenciesGained, move.competenciesLost].map((some) => some.join(" ")),
    move.because.map(({ id }) => id).join(" "),
    move.because.length,
    { day: asOf },
  ]);
