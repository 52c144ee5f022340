import { csvCell } from "@/lib/file/csv-cell";
import type { ExplainedMove } from "./impact-reasons";

const columns = ["partner", "name", "country", "legacy level", "direction", "from", "to", "gained", "lost", "because"];

const written = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** The first line of the table: RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
export const impactCsvHead = `\uFEFF${written(columns)}`;

/** Companies whose tier or competencies change, one a line. */
export const impactCsvLines = (moves: readonly ExplainedMove[]): string =>
  moves
    .map((move) =>
      written([
        ...[move.partner, move.name, move.country, move.legacyLevel ?? "", move.direction, move.from, move.to],
        ...[move.competenciesGained, move.competenciesLost].map((some) => some.join(" ")),
        move.because.map(({ id }) => id).join(" "),
      ]),
    )
    .join("");
