/** A calendar day, "YYYY-MM-DD". Days are compared as text, which orders them in time. */
export type Day = string;
/** A calendar month, "YYYY-MM". */
export type Month = string;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

/** True for a day that exists in the Gregorian calendar, years 0001 to 9999. */
export const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** True for "YYYY-MM" with a month from 01 to 12. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Adds months and clamps to the end of the month: addMonths("2020-03-31", -1) is "2020-02-29". */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, dom = 0] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${pad(y, 4)}-${pad(m)}-${pad(Math.min(dom, daysIn(y, m)))}`;
};

/** Adds whole days. */
export const addDays = (day: Day, days: number): Day => {
  const [year = 0, month = 1, dom = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, dom + days)).toISOString().slice(0, 10);
};

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The `count` calendar months before the day's own, oldest first. */
export const monthsBefore = (day: Day, count: number): Month[] =>
  Array.from({ length: count }, (_, i) => monthOf(addMonths(`${monthOf(day)}-01`, i - count)));

/** The calendar day of an instant in a time zone. */
export const dayOf = (instant: Date, timeZone: string): Day =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
