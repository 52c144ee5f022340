import { csvCell } from "@/lib/file/csv-cell";
import type { ExplainedMove } from "./impact-reasons";

const columns = ["partner", "name", "country", "legacy level", "direction", "from", "to", "gained", "lost", "because"];

/**
 * The companies whose tier or competencies change, one a line: RFC 4180, with a byte order mark so that spreadsheets
 * read it as UTF-8.
 */
export const impactCsv = ({ moves }: { moves: readonly ExplainedMove[] }): string => {
  const lines = moves.map((move) => [
    ...[move.partner, move.name, move.country, move.legacyLevel ?? "", move.direction, move.from, move.to],
    ...[move.competenciesGained.join(" "), move.competenciesLost.join(" "), move.because.map(({ id }) => id).join(" ")],
  ]);
  return `\uFEFF${[columns, ...lines].map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
};
