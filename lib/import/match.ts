import { type ImportFieldName, importFields } from "./field";
import { foldedText } from "./fold";
import { knownHeaders } from "./headers/known";
import { headerParts } from "./headers/parts";
import type { ImportKind } from "./kind";
import { byLook } from "./look";
import type { ReadSheet } from "./table";

/** Which column says a field, by its place from 0; null where none does. */
export type ColumnMatch = Record<string, number | null>;

/** A header as it is compared and remembered. */
export const normalisedHeader = (text: string): string => foldedText(text);

type Candidate = { field: ImportFieldName; column: number; score: number };

const exact = 100;
const partly = 80;
const inside = 40;

/** Amounts in thousands are no amounts that anybody should read as they stand. */
const inThousands = /\bk ?(?:€|\$|£|eur|usd)|milliers|thousands|\b000s?\b/i;

const scoreOf = (field: ImportFieldName, header: string): number => {
  if (field === "amount" && inThousands.test(header)) return 0;
  const known = knownHeaders(field);
  const [whole = "", ...parts] = headerParts.of(header).map(foldedText);
  const place = known.get(whole);
  if (place !== undefined) return exact - Math.min(place, 19);
  const places = parts.flatMap((part) => known.get(part) ?? []);
  if (places.length > 0) return partly - Math.min(...places, 19);
  const held = [...known.keys()].filter((one) => one.length > 4 && ` ${parts[0] ?? whole} `.includes(` ${one} `));
  return held.length === 0 ? 0 : inside + Math.min(19, Math.max(...held.map((one) => one.length)) / 2);
};

/** Where there are first names, what is called "Name" is the last name; where there are none, it is the whole one. */
const withoutNames = (candidates: Candidate[]): Candidate[] => {
  const isNamed = (field: ImportFieldName, column: number): boolean =>
    candidates.some((one) => one.field === field && one.column === column && one.score > inside + 20);
  const hasFirstNames = candidates.some(({ field, score }) => field === "givenName" && score > inside + 20);
  const [less, more] = hasFirstNames ? (["name", "familyName"] as const) : (["familyName", "name"] as const);
  return candidates.filter(({ field, column }) => field !== less || !isNamed(more, column));
};

/**
 * Which column is which field: as it was remembered (by the header as `normalisedHeader` has it; "" for a column that is no
 * field), else by what people call it, else by what its cells look like.
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
  const take = ({ field, column }: Omit<Candidate, "score">): void => {
    if (match[field] !== null || taken.has(column)) return;
    match[field] = column;
    taken.add(column);
  };
  const known = withoutNames(candidates.filter(({ score }) => score > 0));
  for (const one of known.sort((a, b) => b.score - a.score || a.column - b.column)) take(one);
  const isLeft = (column: number): boolean =>
    !taken.has(column) && remembered[normalisedHeader(sheet.columns[column] ?? "")] === undefined;
  const left = [...sheet.columns.keys()].filter(
    (column) => isLeft(column) && !inThousands.test(sheet.columns[column] ?? ""),
  );
  for (const one of byLook(kind, sheet, (field) => match[field] === null, left)) take(one);
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
