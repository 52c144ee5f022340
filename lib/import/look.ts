import { compactSiren, isSiren } from "@/lib/partner/siren";
import { cellText, isEmptyCell, type ReadCell } from "./cell";
import { type FieldShape, type ImportFieldName, importFields } from "./field";
import type { ImportKind } from "./kind";
import type { ReadSheet } from "./table";
import { countryIn } from "./text/country";
import { dayIn } from "./text/day";
import { moneyIn } from "./text/number";

type Look = (cell: NonNullable<ReadCell>) => boolean;

const isDayLike: Look = (cell) =>
  typeof cell === "object" ||
  (typeof cell === "string" && (dayIn(cell, "day-first") ?? dayIn(cell, "month-first")) !== null);

/** What cells of a shape look like, for shapes that look like nothing else. */
const looks: Readonly<Partial<Record<FieldShape, Look>>> = {
  email: (cell) => /^\S+@\S+\.\S+$/.test(cellText(cell)),
  day: isDayLike,
  occurred: isDayLike,
  money: (cell) =>
    /[.,]\d{2}\D*$|\p{Sc}/u.test(cellText(cell)) &&
    (moneyIn(cellText(cell), ",") ?? moneyIn(cellText(cell), ".")) !== null,
  country: (cell) => countryIn(cellText(cell)) !== null,
};

const registerNumber: Look = (cell) => isSiren(compactSiren(cellText(cell)));

const lookOf = (field: ImportFieldName, shape: FieldShape): Look | undefined =>
  field === "siren" ? registerNumber : looks[shape];

/** So many rows are looked at, and of those that hold something, so many must look so. */
const lookedAt = 200;
const most = 0.7;

const looksSo = ({ rows }: ReadSheet, column: number, look: Look): boolean => {
  const cells = rows.slice(0, lookedAt).flatMap(({ cells }) => {
    const cell = cells[column];
    return cell === null || cell === undefined || isEmptyCell(cell) ? [] : [cell];
  });
  return cells.length > 0 && cells.filter(look).length >= cells.length * most;
};

/** Fields that no header says, each with the one column left whose cells look like it; required fields first. */
export const byLook = (
  kind: ImportKind,
  sheet: ReadSheet,
  missing: (field: string) => boolean,
  left: readonly number[],
): { field: ImportFieldName; column: number }[] => {
  const taken = new Set<number>();
  const fields = importFields[kind].filter(({ field }) => missing(field));
  return [...fields]
    .sort((one, other) => Number(other.required) - Number(one.required))
    .flatMap(({ field, shape }) => {
      const look = lookOf(field, shape);
      const found = look ? left.filter((column) => !taken.has(column) && looksSo(sheet, column, look)) : [];
      const [column, another] = found;
      if (column === undefined || another !== undefined) return [];
      taken.add(column);
      return [{ field, column }];
    });
};
