import { locales } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";
import { type FieldShape, importFields } from "./field";
import { foldedText } from "./fold";
import { headersIn } from "./headers/known";
import type { ImportKind } from "./kind";
import type { ColumnMatch } from "./match";
import type { ReadSheet } from "./table";
import { type DayEpoch, type DayOrder, orderedFigures } from "./text/day";
import { type DecimalMark, markIn } from "./text/number";

/**
 * How the days and numbers of a sheet are written, found over whole columns, so that 03/04/2019 is one day everywhere.
 * `isAmbiguous`: there are some that could be read both ways, and nothing in the sheet decides; a person may.
 */
export type Reading = {
  dayOrder: DayOrder;
  decimalMark: DecimalMark;
  dayEpoch: DayEpoch;
  isAmbiguous: { days: boolean; numbers: boolean };
  /** A person typed the cell here: no spreadsheet made anything of it. */
  isTyped?: true;
};

const textsOf = (sheet: ReadSheet, match: ColumnMatch, kind: ImportKind, shapes: readonly FieldShape[]): string[] =>
  importFields[kind]
    .filter(({ shape }) => shapes.includes(shape))
    .flatMap(({ field }) => {
      const column = match[field];
      return typeof column === "number" ? sheet.rows.map(({ cells }) => cells[column]) : [];
    })
    .filter((cell) => typeof cell === "string");

/** What most say, where any say something; ambiguous where they contradict each other, or where there are such that could be both. */
const decide = <T>(first: T, other: T, votes: readonly (T | "either" | null)[], otherwise: T) => {
  const count = (one: T | "either"): number => votes.filter((vote) => vote === one).length;
  const [forFirst, forOther] = [count(first), count(other)];
  const isSplit = forFirst > 0 && forOther > 0;
  const isOpen = forFirst + forOther === 0 && count("either") > 0;
  const chosen = forFirst === forOther ? otherwise : forFirst > forOther ? first : other;
  return { chosen, isAmbiguous: isSplit || isOpen };
};

const orderIn = (text: string): DayOrder | "either" | null => {
  const [first, second] = orderedFigures(text) ?? [];
  if (first === undefined || second === undefined || first === second) return null;
  if (first > 12) return "day-first";
  return second > 12 ? "month-first" : "either";
};

/** The mark of the language in which most columns are called, for where the numbers leave it open. */
const markOfHeaders = (sheet: ReadSheet, kind: ImportKind): DecimalMark => {
  const headers = sheet.columns.map(foldedText);
  const known = locales.map((locale) => {
    const names = new Set(importFields[kind].flatMap(({ field }) => headersIn(field, locale)));
    return { locale, count: headers.filter((header) => names.has(header)).length };
  });
  const [first] = known.sort((one, other) => other.count - one.count);
  return writing[first?.locale ?? locales[0]].decimalMark;
};

/** How this sheet is written, as far as its cells say. */
export const readingOf = (sheet: ReadSheet, match: ColumnMatch, kind: ImportKind): Reading => {
  const days = textsOf(sheet, match, kind, ["day", "last-day", "occurred"]).map(orderIn);
  const numbers = textsOf(sheet, match, kind, ["money"]).map(markIn);
  const order = decide<DayOrder>("day-first", "month-first", days, "day-first");
  const mark = decide<DecimalMark>(",", ".", numbers, markOfHeaders(sheet, kind));
  return {
    dayOrder: order.chosen,
    decimalMark: mark.chosen,
    dayEpoch: sheet.dayEpoch,
    isAmbiguous: { days: order.isAmbiguous, numbers: mark.isAmbiguous },
  };
};
