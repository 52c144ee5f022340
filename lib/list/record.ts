import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Benefit } from "@/lib/benefit/benefit";
import type { Day } from "@/lib/date/day";
import { editionTierName } from "@/lib/edition/edition-tier-name";
import { formatTime } from "@/lib/i18n/clock";
import { localName } from "@/lib/i18n/names";
import { type MessageKey, translator } from "@/lib/i18n/translate";
import type { DeclarationState } from "@/lib/review/state";
import type { TierDecisionKind, TierDecisionReason } from "@/lib/tier/decision";
import { columnsNamed, dayCell, type InZone, type ListTable, onCell } from "./table";

export type HistoryRow = InZone & { seq: number; at: Date; kind: string; by: string | null };

/** A company's events, each with its number in the audit log. */
export const historyTable: ListTable<HistoryRow> = {
  columns: columnsNamed("event-number", "happened-on", "happened-at", "what-happened", "event-code"),
  cells: ({ seq, at, kind, by, timeZone }, locale) => {
    const t = translator(locale);
    const key = `event.${kind}` as MessageKey;
    const who = { by: by ?? t("event.portal") };
    const sentence = t.has(key) ? t(key as "event.unknown", who) : t("event.unknown", who);
    return [seq, onCell(at, timeZone), formatTime(at, locale, { timeZone, hasSeconds: true }), sentence, kind];
  },
};

export type TierRow = {
  number: number;
  decidedOn: Day;
  kind: TierDecisionKind;
  reason: TierDecisionReason;
  before: string | null;
  after: string;
  editionId: string;
};

/** The tier decisions of a company. */
export const tierTable: ListTable<TierRow> = {
  columns: columnsNamed("decision-number", "decided-on", "tier-before", "tier-after", "decision", "why"),
  cells: ({ number, decidedOn, kind, reason, before, after, editionId }, locale) => [
    ...[number, dayCell(decidedOn)],
    ...[before === null ? "" : editionTierName(editionId, before, locale), editionTierName(editionId, after, locale)],
    ...[translator(locale)(`tier.kinds.${kind}`), translator(locale)(`tier.reasons.${reason}`)],
  ],
};

export type BenefitRow = InZone & {
  benefit: Benefit;
  amount: number | null;
  askedAmount: number | null;
  periodFrom: Day | null;
  state: DeclarationState;
  reason: string;
  submittedAt: Date;
  decidedAt: Date | null;
};

/** What a company asked for of benefits. */
export const benefitTable: ListTable<BenefitRow> = {
  columns: columnsNamed(
    "benefit",
    "asked-for",
    "amount-of",
    "period-from",
    "state",
    "purpose",
    "submitted-on",
    "decided-on",
  ),
  cells: ({ benefit, amount, askedAmount, periodFrom, state, reason, submittedAt, decidedAt, timeZone }, locale) => [
    ...[localName(benefit.name, locale), benefitAmountText(benefit, askedAmount ?? amount, locale)],
    ...[benefitAmountText(benefit, amount, locale), dayCell(periodFrom)],
    ...[translator(locale)(`benefit.states.${state}`), reason],
    ...[onCell(submittedAt, timeZone), onCell(decidedAt, timeZone)],
  ],
};
