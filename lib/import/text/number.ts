export type DecimalMark = "," | ".";

/** Spaces of every kind and apostrophes, as they group thousands. */
const spaces = /[\s\u00a0\u202f\u2009'’]/g;

/** What a spreadsheet makes of a long number: its last digits are gone. It writes "1.23457E+15"; "24E001" is an id. */
export const isShortenedNumber = (text: string): boolean => /^[-+]?\d(?:[.,]\d+)?E\+\d{2,3}$/i.test(text.trim());

/** The number in a text, without signs of grouping; null where it is none, or its marks are not those of its sheet. */
export const numberIn = (text: string, decimalMark: DecimalMark): number | null => {
  const plain = text.replace(spaces, "").replace(/\u2212/g, "-");
  const groupMark = decimalMark === "," ? "\\." : ",";
  const mark = decimalMark === "," ? "," : "\\.";
  const shape = new RegExp(`^([-+]?)(\\d+|[1-9]\\d{0,2}(?:${groupMark}\\d{3})+)(?:${mark}(\\d+))?$`);
  const [whole, sign = "", digits = "", fraction = ""] = shape.exec(plain) ?? [];
  if (whole === undefined) return null;
  const value = Number(`${digits.replace(/[.,]/g, "")}.${fraction || "0"}`);
  return sign === "-" ? 0 - value : value;
};

/** What a number tells of the mark of its decimals: the mark, that it may be either, or nothing. */
export const markIn = (text: string): DecimalMark | "either" | null => {
  const plain = text.replace(/[^\d.,]/g, "");
  const marks = plain.replace(/\d/g, "");
  if (marks === "") return null;
  const last = marks.at(-1) as DecimalMark;
  const other = last === "," ? "." : ",";
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return other;
  const [before = "", after = ""] = plain.split(last);
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? "either" : last;
};

const signs: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", EURO: "EUR", EUROS: "EUR" };
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** A currency by its code, or by its sign where it says which one; null where it is none. */
export const currencyIn = (text: string): string | null => {
  const word = text.trim().toUpperCase();
  return signs[word] ?? (currencies.has(word) ? word : null);
};

const around = /^(?<first>\p{Sc}|[a-z]{3}|euros?)?(?<number>[-+]?[\d.,]+)(?<last>\p{Sc}|[a-z]{3}|euros?)?$/iu;

/** An amount without the brackets or the sign behind it by which it is negative. */
const positive = (text: string): string => /^\((.*)\)$/.exec(text)?.[1] ?? /^([^-+].*)-$/.exec(text)?.[1] ?? text;

/** Cents and what they are told in; a number in brackets, or with its sign behind, is negative. Null where it is no amount. */
export const moneyIn = (text: string, decimalMark: DecimalMark): { cents: number; currency: string | null } | null => {
  // "HT": without tax, as every amount of the programme is.
  const plain = text
    .replace(spaces, "")
    .replace(/\u2212/g, "-")
    .replace(/(?<=[\d€])H\.?T\.?$/i, "");
  const bare = positive(plain);
  const { first, number = "", last } = around.exec(bare.replace(/^([-+])([^\d.,]+)/, "$2$1"))?.groups ?? {};
  const value = numberIn(number, decimalMark);
  const [, fraction = ""] = number.split(decimalMark);
  const told = first ?? last;
  const currency = told ? currencyIn(told) : null;
  const isSignedTwice = bare !== plain && /^[-+]/.test(number);
  // A sign that several countries use, or one that is not known here, says nothing; letters that are no currency do not belong there.
  const isOther = told !== undefined && currency === null && /\p{L}/u.test(told);
  if (value === null || !/^\d{0,2}0*$/.test(fraction) || isSignedTwice || isOther) return null;
  const cents = Math.round(value * 100);
  return Number.isSafeInteger(cents) ? { cents: bare === plain ? cents : 0 - cents, currency } : null;
};
