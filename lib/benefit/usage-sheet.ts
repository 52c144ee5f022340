import type { Benefit } from "@/lib/benefit/benefit";
import type { Day } from "@/lib/date/day";
import type { Cell } from "@/lib/file/sheet/cell";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

export const usageColumns = [
  ...(["partner", "tier", "benefit", "id", "period-from", "state", "amount", "used", "unit"] as const),
  ...(["asked-on", "expires-on"] as const),
] as const;

type Row = {
  partner: string;
  tier: string | null;
  benefitId: string;
  benefit: Benefit;
  periodFrom: Day;
  state: string;
  amount: number | null;
  currency: string | null;
  used: number;
  submittedAt: Date;
  expiresOn: Day | null;
};

/** Money is told in whole units of its currency, with its cents; units as they are. */
const figure = (amount: number | null, currency: string | null): Cell =>
  amount === null ? "" : currency === null ? amount : amount / 100;

const unitOf = ({ measure }: Benefit, currency: string | null, locale: Locale): string =>
  currency ?? (measure.of === "units" ? localName(measure.name, locale) : "");

/** Requests as a table, one a row: its cells as the columns have them. */
export const usageRows = (rows: readonly Row[], locale: Locale): Cell[][] =>
  rows.map((one) => [
    ...[one.partner, one.tier ?? "", localName(one.benefit.name, locale), one.benefitId],
    ...[{ day: one.periodFrom }, one.state, figure(one.amount, one.currency), figure(one.used, one.currency)],
    unitOf(one.benefit, one.currency, locale),
    ...[{ day: one.submittedAt.toISOString().slice(0, 10) }, one.expiresOn === null ? "" : { day: one.expiresOn }],
  ]);
