import type { Benefit } from "@/lib/benefit/benefit";
import { isAllTime } from "@/lib/benefit/period";
import type { Day } from "@/lib/date/day";
import type { Cell } from "@/lib/file/sheet/cell";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import type { DeclarationState } from "@/lib/review/state";

export const usageColumns = [
  ...(["entry", "partner", "tier", "benefit", "id", "period-from", "state", "amount", "used", "unit"] as const),
  ...(["on", "expires-on", "note"] as const),
] as const;

/**
 * A request, with what was used of it, or one use. `on` is the day on which it was asked for or used, in the programme's
 * time zone; `benefit` as it was then, null where that is not known.
 */
export type UsageRow = {
  entry: "request" | "use";
  id: string;
  partner: string;
  tierName: Benefit["name"] | null;
  benefitId: string;
  benefit: Benefit | null;
  periodFrom: Day;
  state: DeclarationState | null;
  amount: number | null;
  currency: string | null;
  used: number | null;
  on: Day;
  expiresOn: Day | null;
  note: string;
};

/** How an entry and a state are called. */
export type UsageWords = {
  entry: (entry: UsageRow["entry"]) => string;
  state: (state: DeclarationState) => string;
};

/** Money is told in whole units of its currency, with its cents; units as they are. */
const figure = (amount: number | null, currency: string | null): Cell =>
  amount === null ? "" : currency === null ? amount : amount / 100;

const unitOf = (benefit: Benefit | null, currency: string | null, locale: Locale): string =>
  currency ?? (benefit?.measure.of === "units" ? localName(benefit.measure.name, locale) : "");

/** A benefit that is given once has no period to name. */
const periodCell = (from: Day): Cell => (isAllTime({ from }) ? "" : { day: from });

/** Requests and uses as a table, one a row: its cells as the columns have them. */
export const usageRows = (rows: readonly UsageRow[], locale: Locale, say: UsageWords): Cell[][] =>
  rows.map((one) => [
    ...[say.entry(one.entry), one.partner, one.tierName ? localName(one.tierName, locale) : ""],
    ...[one.benefit ? localName(one.benefit.name, locale) : one.benefitId, one.benefitId],
    ...[periodCell(one.periodFrom), one.state ? say.state(one.state) : ""],
    ...[figure(one.amount, one.currency), figure(one.used, one.currency), unitOf(one.benefit, one.currency, locale)],
    ...[{ day: one.on }, one.expiresOn === null ? "" : { day: one.expiresOn }, one.note],
  ]);
