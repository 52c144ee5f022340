import type { ReadCell } from "./cell";
import type { DayEpoch } from "./text/day";

/** `line`: as the spreadsheet numbers it, from 1. A row has as many cells as its sheet has columns. */
export type ReadRow = { line: number; cells: ReadCell[] };

/** Why a line is no row of the table. */
export type LeftOut = "title" | "empty" | "total" | "repeated-header";

/** A sheet in which no table is found has no columns. `columns`: the headers as they are written, "" where there is none. */
export type ReadSheet = {
  name: string;
  headerLine: number;
  columns: string[];
  rows: ReadRow[];
  leftOut: { line: number; why: LeftOut }[];
  /** From when its numbers count days, where they do. */
  dayEpoch: DayEpoch;
};
