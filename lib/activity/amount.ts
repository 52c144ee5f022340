import type { ByShape } from "@/lib/activity/shape";
import { parseAmountCents } from "@/lib/money";

/** Reads "1 900" or "1900" as a whole number, or null. */
export const parseWhole = (text: string): number | null => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,13}$/.test(compact) ? Number(compact) : null;
};

/** Reads an amount that a person entered: money as cents, points and events as a whole number; null where it does not read. */
export const readAmount: ByShape<(text: string) => number | null> = {
  money: parseAmountCents,
  points: parseWhole,
  event: parseWhole,
};
