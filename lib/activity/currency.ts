import type { Day } from "@/lib/date/day";

/** What money is told in from a day on; from "" for the edition that the programme began with. */
export type CurrencyFrom = { from: Day; currency: string };

/** What money of a day is told in, of those from the latest day on first. */
export const currencyOn = (currencies: readonly CurrencyFrom[], day: Day): string =>
  currencies.find(({ from }) => from <= day)?.currency ?? "";
