import { addDays, type Day, isDay, isMonth, type Month } from "@/lib/date/day";
import { monthNamed } from "./month";

export type DayOrder = "day-first" | "month-first";
/** The day from which a workbook counts its days: Windows counts from 1900, older Macs from 1904. */
export type DayEpoch = 1900 | 1904;

const firstDays: Readonly<Record<DayEpoch, Day>> = { 1900: "1899-12-30", 1904: "1904-01-01" };
/** Days from 1970 to 2099, as workbooks count them; other numbers are no days that anybody means. */
const [firstSerial, lastSerial] = [24_107, 73_050];

/** The day of a number by which a workbook counts days; its fraction is the time of day. Null where it cannot be one. */
export const dayOfSerial = (serial: number, epoch: DayEpoch): Day | null =>
  serial >= firstSerial && serial <= lastSerial ? addDays(firstDays[epoch], Math.floor(serial)) : null;

const pad = (value: number | string): string => String(value).padStart(2, "0");

/** Two digits are of this century until 69, as spreadsheets read them from 30 on: nobody earned anything in 1969. */
const fullYear = (year: string): string => (year.length === 2 ? `${Number(year) < 70 ? "20" : "19"}${year}` : year);

const dayOr = (year: string, month: number | string, day: number | string): Day | null => {
  const text = `${fullYear(year)}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? text : null;
};

const figures = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;

/** The two figures of a day that is told in figures only, before its year; null for other texts. */
export const orderedFigures = (text: string): [number, number] | null => {
  const found = figures.exec(withoutTime(text));
  return found ? [Number(found[1]), Number(found[2])] : null;
};

const timeAfter =
  /(?:T|,?\s+)(?:à\s|at\s)?\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const withoutTime = (text: string): string => text.trim().replace(timeAfter, "");

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const weekday = /^\p{L}+\.?,?\s+(?=\d)/u;
const dayThenName = /^(\d{1,2})(?:er|st|nd|rd|th|\.)?[\s.\-/]+(?:of\s)?(\p{L}+)\.?,?[\s.\-/]+(\d{4}|\d{2})$/iu;
const nameThenDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;

const namedDay = (text: string): Day | null => {
  for (const one of [text, text.replace(weekday, "")]) {
    const [, day, month, year] = dayThenName.exec(one) ?? [];
    const number = month ? monthNamed(month) : null;
    if (day && year && number) return dayOr(year, number, day);
  }
  const [, name, date, inYear] = nameThenDay.exec(text.replace(/^\p{L}+,\s+(?=\p{L})/u, "")) ?? [];
  const named = name ? monthNamed(name) : null;
  return date && inYear && named ? dayOr(inYear, named, date) : null;
};

/** A day as people and spreadsheets write it in any language; figures alone in the order that their column has. */
export const dayIn = (text: string, order: DayOrder): Day | null => {
  const told = withoutTime(text);
  const [, year, month, day] = iso.exec(told) ?? compact.exec(told) ?? [];
  if (year && month && day) return dayOr(year, month, day);
  const found = figures.exec(told);
  if (found) {
    const [, first = "", second = "", last = ""] = found;
    return order === "day-first" ? dayOr(last, second, first) : dayOr(last, first, second);
  }
  return namedDay(told);
};

const monthShapes = [
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})$/,
  /^(?<year>\d{4})[-/. ](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/. ](?<year>\d{4})$/,
  /^(?<month>\p{L}+)\.?[-/.\s]+(?<year>\d{4}|\d{2})$/u,
];

/** A month as people and spreadsheets write it: "janvier 2019", "Jan-19", "01/2019", "2019-01". */
export const monthIn = (text: string): Month | null => {
  for (const shape of monthShapes) {
    const { year = "", month = "" } = shape.exec(text.trim())?.groups ?? {};
    const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month);
    const told = `${fullYear(year)}-${pad(number ?? 0)}`;
    if (month && isMonth(told)) return told;
  }
  return null;
};
