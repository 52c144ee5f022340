import { dateFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";

/** A calendar day, "YYYY-MM-DD". Days are compared as text, which orders them in time. */
export type Day = string;
/** A calendar month, "YYYY-MM". */
export type Month = string;

const lastDay = "9999-12-31";
const firstDay = "0000-01-01";

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));
const padYear = (year: number): string => (year < 1000 ? String(year).padStart(4, "0") : String(year));

const partsOf = (day: Day): [number, number, number] => [+day.slice(0, 4), +day.slice(5, 7), +day.slice(8, 10)];

/** True for a day that exists in the Gregorian calendar, years 0001 to 9999. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** True for "YYYY-MM" with a month from 01 to 12, years 0001 to 9999. */
export const isMonth = (text: string): boolean => /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);

/**
 * Adds months and clamps to the end of the month: addMonths("2020-03-31", -1) is "2020-02-29".
 * Stops at the ends of the years 0000 and 9999, so that days stay comparable as text.
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, dom] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  if (y < 0) return firstDay;
  if (y > 9999) return lastDay;
  const m = index - y * 12 + 1;
  return `${padYear(y)}-${pad(m)}-${pad(Math.min(dom, daysIn(y, m)))}`;
};

/** Adds whole days. Stops at the ends of the years 0000 and 9999, so that days stay comparable as text. */
export const addDays = (day: Day, days: number): Day => {
  const [year, month, dom] = partsOf(day);
  const inMonth = dom + days;
  // Every month has as many; the engine asks for the day after hundreds of thousands of times.
  if (inMonth >= 1 && inMonth <= 28) return `${day.slice(0, 8)}${pad(inMonth)}`;
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, dom + days);
  const y = instant.getUTCFullYear();
  if (y < 0) return firstDay;
  if (!(y <= 9999)) return lastDay;
  return `${padYear(y)}-${pad(instant.getUTCMonth() + 1)}-${pad(instant.getUTCDate())}`;
};

/** True from the day `from` until the day before `until`; null means that the period has no end. */
export const isWithin = (day: Day, from: Day, until: Day | null): boolean =>
  from <= day && (until === null || day < until);

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The `count` calendar months before the day's own, oldest first. */
export const monthsBefore = (day: Day, count: number): Month[] =>
  Array.from({ length: count }, (_, i) => monthOf(addMonths(`${monthOf(day)}-01`, i - count)));

/** The calendar day of an instant in a time zone. */
export const dayInZone = (instant: Date, timeZone: string): Day =>
  dateFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** A day as the reader writes it: "1er mars 2020" in French, "1 March 2020" in English. */
export const formatDay = (day: Day, locale: Locale): string => {
  const options = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
  const { tag, firstOfMonth } = writing[locale];
  return dateFormat(tag, options).format(noon(day)).replace(/^1 /, `${firstOfMonth} `);
};

/** A day in figures, for tables: "01/03/2020". */
export const formatShortDay = (day: Day, locale: Locale): string =>
  dateFormat(writing[locale].tag, { timeZone: "UTC", dateStyle: "short" }).format(noon(day));

/** A month as the reader writes it: "mars 2020", "March 2020". */
export const formatMonth = (month: Month, locale: Locale): string =>
  dateFormat(writing[locale].tag, { timeZone: "UTC", month: "long", year: "numeric" }).format(noon(`${month}-01`));
