import type { Cell } from "@/lib/file/sheet/cell";
import type { ReadCell } from "@/lib/import/cell";

const cellOf = (cell: ReadCell | undefined): Cell => {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "boolean" ? String(cell) : cell;
};

type Faulty = { cells: readonly ReadCell[]; mended: Readonly<Record<string, string>> | null };

/** The fields that were mended and that no column says, each in a column of its own behind those of the sheet. */
export const withMendedColumns = (
  match: Readonly<Record<string, number | null>>,
  columns: number,
  mended: readonly string[],
): { match: Readonly<Record<string, number | null>>; added: string[] } => {
  const added = mended.filter((field) => typeof match[field] !== "number");
  return { match: { ...match, ...Object.fromEntries(added.map((field, at) => [field, columns + at])) }, added };
};

/** A row as its sheet has it, with what was mended here, and why it was not entered. */
export const faultyLine = (
  { cells, mended }: Faulty,
  match: Readonly<Record<string, number | null>>,
  columns: number,
  reason: string,
): Cell[] => {
  const line = Array.from({ length: columns }, (_, at) => cellOf(cells[at]));
  for (const [field, text] of Object.entries(mended ?? {})) {
    const column = match[field];
    if (typeof column === "number") line[column] = text;
  }
  return [...line, reason];
};
