import type { FieldCode } from "@/lib/form/fault";
import type { RowValues } from "@/lib/import/row";
import type { RowWill } from "./state";

export type RowFaults = Readonly<Record<string, FieldCode>>;

/** A row as it was read, waiting for what becomes of it. */
export type ReadyRow = { line: number; fields: RowValues; faults: RowFaults; isLeftOut: boolean };

/** What happens to a row, and, where something does, what is written. */
export type PlannedRow<A> = { line: number; will: RowWill; faults: RowFaults; act: A | null };

/** Gives an id to what is new. */
export type NewId = () => string;

export const unchanged = { will: "same", faults: {}, act: null } as const;

export const atFault = (faults: RowFaults) => ({ will: "fault", faults, act: null }) as const;

export const hasFaults = (faults: RowFaults): boolean => Object.keys(faults).length > 0;

type Planner<A> = (fields: RowValues) => Omit<PlannedRow<A>, "line">;

/**
 * Rows one after the other, each as it is asked for: what an earlier one brings, a later one meets. A row that is left out or at fault brings nothing.
 * `isKnown`: whether a row tells of something that stays as it is, so that nothing else of it matters.
 */
export function* planEach<A>(
  rows: readonly ReadyRow[],
  plan: Planner<A>,
  isKnown: (fields: RowValues) => boolean = () => false,
): Generator<PlannedRow<A>> {
  for (const { line, fields, faults, isLeftOut } of rows) {
    if (isLeftOut) yield { line, will: "left-out", faults: {}, act: null };
    else if (isKnown(fields)) yield { line, ...unchanged };
    else yield { line, ...(hasFaults(faults) ? atFault(faults) : plan(fields)) };
  }
}

/** The text of a field; "" where the sheet says nothing. */
export const textOf = (fields: RowValues, name: string): string => {
  const value = fields[name];
  return value === null || value === undefined ? "" : String(value);
};

/** The number of a field; null where the sheet says none. */
export const figureOf = (fields: RowValues, name: string): number | null => {
  const value = fields[name];
  return typeof value === "number" ? value : null;
};

type Facts = Readonly<Record<string, string | number | null>>;

/** By these a row is found whatever their case, so another case says nothing new. */
const codes: readonly string[] = ["candidateId", "reference"];

const isSame = (name: string, kept: string | number | null | undefined, told: string | number | null): boolean =>
  codes.includes(name) ? String(kept).toLowerCase() === String(told).toLowerCase() : kept === told;

/** The fields in which a sheet says something else than is kept; an empty cell changes nothing. */
export const saidAnew = (kept: Facts, said: Facts): string[] =>
  Object.keys(said).filter((name) => {
    const told = said[name] ?? null;
    return told !== null && told !== "" && !isSame(name, kept[name], told);
  });
