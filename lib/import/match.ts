import { type ImportFieldName, importFields } from "./field";
import { foldedText } from "./fold";
import { knownHeaders } from "./headers/known";
import { headerParts } from "./headers/parts";
import type { ImportKind } from "./kind";
import type { ReadSheet } from "./table";

/** Which column says a field, by its place from 0; null where none does. */
export type ColumnMatch = Record<string, number | null>;

/** A header as it is compared and remembered. */
export const normalisedHeader = (text: string): string => foldedText(text);

type Candidate = { field: ImportFieldName; column: number; score: number };

const exact = 100;
const partly = 80;
const inside = 40;

const scoreOf = (field: ImportFieldName, header: string): number => {
  const known = knownHeaders(field);
  const [whole = "", ...parts] = headerParts.of(header).map(foldedText);
  const place = known.get(whole);
  if (place !== undefined) return exact - Math.min(place, 19);
  const places = parts.flatMap((part) => known.get(part) ?? []);
  if (places.length > 0) return partly - Math.min(...places, 19);
  const held = [...known.keys()].filter((one) => one.length > 4 && ` ${parts[0] ?? whole} `.includes(` ${one} `));
  return held.length === 0 ? 0 : inside + Math.min(19, Math.max(...held.map((one) => one.length)) / 2);
};

/** Where there are first names, what is called "Name" is the last name. */
const withoutNames = (candidates: Candidate[]): Candidate[] => {
  const given = candidates.find(({ field, score }) => field === "givenName" && score > partly);
  const family = (column: number): boolean =>
    candidates.some((one) => one.field === "familyName" && one.column === column && one.score > inside + 20);
  return given ? candidates.filter(({ field, column }) => field !== "name" || !family(column)) : candidates;
};

/**
 * Which column is which field: as it was remembered (by the header as `normalisedHeader` has it; "" for a column that is no
 * field), else by what people call it.
 */
export const matchColumns = (
  kind: ImportKind,
  sheet: ReadSheet,
  remembered: Readonly<Record<string, string>> = {},
): ColumnMatch => {
  const fields = importFields[kind].map(({ field }) => field);
  const candidates = sheet.columns.flatMap((header, column): Candidate[] => {
    const before = remembered[normalisedHeader(header)];
    if (before !== undefined) {
      const field = fields.find((one) => one === before);
      return field ? [{ field, column, score: 1_000 }] : [];
    }
    return fields.map((field) => ({ field, column, score: scoreOf(field, header) }));
  });
  const match: ColumnMatch = Object.fromEntries(fields.map((field) => [field, null]));
  const taken = new Set<number>();
  for (const { field, column } of withoutNames(candidates.filter(({ score }) => score > 0)).sort(
    (one, other) => other.score - one.score || one.column - other.column,
  )) {
    if (match[field] !== null || taken.has(column)) continue;
    match[field] = column;
    taken.add(column);
  }
  return match;
};

/** The required fields that no column says, and no columns together. */
export const unmatchedFields = (kind: ImportKind, match: ColumnMatch): string[] =>
  importFields[kind]
    .filter(({ field, required, from }) => {
      if (!required || typeof match[field] === "number") return false;
      return !from?.some((part) => typeof match[part] === "number");
    })
    .map(({ field }) => field);
