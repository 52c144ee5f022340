/**
 * Where an import stands: its columns are matched, its rows are looked through, a job enters them, they are entered; all of
 * it was undone; it ended before its last row; it was given up before anything was entered. Stored, so the spelling stays.
 */
export const importStates = ["matching", "ready", "entering", "entered", "undone", "failed", "dropped"] as const;
export type ImportState = (typeof importStates)[number];

/** What entering does with a row. Stored, so the spelling stays. */
export const rowWills = ["new", "change", "same", "fault", "left-out"] as const;
export type RowWill = (typeof rowWills)[number];

/** How many rows there are of each. */
export type Counts = Partial<Record<RowWill, number>>;

/** Whether a person still works on it: nothing has been entered. */
export const isDraft = (state: ImportState): boolean => state === "matching" || state === "ready";

export const countWills = (wills: readonly RowWill[]): Counts => {
  const counts: Counts = {};
  for (const will of wills) counts[will] = (counts[will] ?? 0) + 1;
  return counts;
};

/** Rows that entering makes or changes something for. */
export const toEnter = ({ new: added = 0, change = 0 }: Counts): number => added + change;
