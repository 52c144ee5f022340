import { type Day, isDay, type Month, monthOf } from "@/lib/date/day";
import type { FieldCode } from "@/lib/form/fault";
import { cellText, isEmptyCell, isErrorCell, type ReadCell } from "./cell";
import type { Reading } from "./reading";
import { dayIn, dayOfSerial, monthIn } from "./text/day";
import { isShortenedNumber, moneyIn, numberIn } from "./text/number";

/** What a cell holds, or what is wrong with it; null where it is empty. */
export type CellRead<T> = { value: T } | { fault: FieldCode } | null;

const fault = (code: FieldCode): { fault: FieldCode } => ({ fault: code });

/** Reads a cell that is neither empty nor an error of its spreadsheet. */
const given =
  <T>(read: (cell: NonNullable<ReadCell>, reading: Reading) => CellRead<T>) =>
  (cell: ReadCell | undefined, reading: Reading): CellRead<T> => {
    if (cell === null || cell === undefined || isEmptyCell(cell)) return null;
    return isErrorCell(cell) ? fault("cell-error") : read(cell, reading);
  };

/** A text. A spreadsheet turns some into days, and long numbers into short ones: what was meant is gone. Not of what somebody typed. */
export const textInCell = given<string>((cell, { isTyped }) => {
  if (isTyped) return { value: cellText(cell).trim() };
  if (typeof cell === "object") return fault("cell-is-day");
  const isShort = typeof cell === "number" ? Math.abs(cell) >= 1e15 : isShortenedNumber(String(cell));
  return isShort ? fault("number-shortened") : { value: cellText(cell).trim() };
});

const dayOfNumber = (number: number, { dayEpoch }: Reading): Day | null => {
  const compact = String(number);
  return (/^\d{8}$/.test(compact) ? dayIn(compact, "day-first") : null) ?? dayOfSerial(number, dayEpoch);
};

const dayOrNull = (cell: NonNullable<ReadCell>, reading: Reading): Day | null => {
  if (typeof cell === "object") return isDay(cell.day) ? cell.day : null;
  if (typeof cell === "number") return dayOfNumber(cell, reading);
  const text = String(cell);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return dayOfNumber(Number(text.replace(",", ".")), reading);
  return dayIn(text, reading.dayOrder);
};

export const dayInCell = given<Day>((cell, reading) => {
  const day = dayOrNull(cell, reading);
  return day ? { value: day } : fault("day-impossible");
});

export const monthInCell = given<Month>((cell, reading) => {
  const month = monthIn(cellText(cell));
  const day = month ? null : dayOrNull(cell, reading);
  return month ? { value: month } : day ? { value: monthOf(day) } : fault("month-impossible");
});

/** Money in cents, with the currency where the cell says one. */
export const moneyInCell = given<{ cents: number; currency: string | null }>((cell, { decimalMark }) => {
  if (typeof cell === "number") return { value: { cents: Math.round(cell * 100), currency: null } };
  const money = moneyIn(cellText(cell), decimalMark);
  return money ? { value: money } : fault("amount-impossible");
});

/** Points are whole, so that every mark in them groups thousands. */
export const pointsInCell = given<number>((cell) => {
  const number = typeof cell === "number" ? cell : (numberIn(cellText(cell), ",") ?? numberIn(cellText(cell), "."));
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(cellText(cell)) ? Number(cellText(cell).replace(/[.,]/g, "")) : number;
  return grouped !== null && Number.isSafeInteger(grouped) ? { value: grouped } : fault("points-impossible");
});
