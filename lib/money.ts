import { numberFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";

/** Money is an integer number of cents and an ISO 4217 code; it is never a float of euros. */
type Money = { amountCents: number; currency: string };

/** Formats cents in the reader's locale, e.g. 1250000 EUR in fr gives "12 500,00 €" with no-break spaces. */
export const formatMoney = ({ amountCents, currency }: Money, locale: Locale): string =>
  numberFormat(locale, { style: "currency", currency }).format(amountCents / 100);

const amountShape = /^([-+\u2212]?)(\d+|[1-9]\d{0,2}(?:([.,])\d{3}(?:\3\d{3})*))(?:([.,])(\d{1,2}))?$/;

/**
 * Reads what a person typed ("12 500,50", "12,500.50", "-300") as cents, or null where it is not an amount or could be
 * two; a sign or a code of a currency around it says nothing more. The last comma or point followed by one or two digits is the decimal mark; another one groups thousands.
 */
export const parseAmountCents = (text: string): number | null => {
  const compact = text
    .replace(/[\s\u00a0\u202f'’\p{Sc}]/gu, "")
    .replace(/^[A-Z]{3}(?=[-+\u2212\d])|(?<=\d)[A-Z]{3}$/, "");
  const match = amountShape.exec(compact);
  if (!match) return null;
  const [, sign = "", whole = "", group, mark, fraction = ""] = match;
  if (group !== undefined && group === mark) return null;
  const cents = Number(whole.replace(/[.,]/g, "")) * 100 + Number(fraction.padEnd(2, "0"));
  if (!Number.isSafeInteger(cents)) return null;
  return sign === "-" || sign === "\u2212" ? 0 - cents : cents;
};
