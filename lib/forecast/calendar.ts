import type { MonthDue } from "@/lib/activity/month-due";
import { kindNames } from "@/lib/activity/names";
import { addDays, type Day, formatMonth } from "@/lib/date/day";
import { formatLastDay, lastDayOf } from "@/lib/date/last-day";
import type { Edition } from "@/lib/edition/edition";
import { listFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import type { CurrentTier } from "@/lib/tier/current-tier";
import { isLoss, type OutlookChange } from "./outlook";
import { reviewAhead } from "./review";
import { sayOutlook } from "./say";
import { causeSentence, changeTitle, competencyName, type OutlookWords, remediesOf } from "./sentence";

/**
 * An entry of a calendar, from `on` until `until` (exclusive). `key` stays the same each time the same entry is made.
 */
type CalendarEntry = { key: string; on: Day; until: Day; title: string; text: string; isWarned: boolean };

type Ahead = {
  edition: Edition;
  on: Day;
  changes: readonly OutlookChange[];
  /** The current tier, which a review ahead may take. */
  held: CurrentTier;
  agreement: { endsOn: Day | null } | null;
  /** The months to declare, and when they are due. */
  months: readonly MonthDue[];
  names: Readonly<Record<string, string>>;
};

const listed = (key: string, ids: readonly string[], words: OutlookWords): string[] =>
  ids.length === 0
    ? []
    : [
        sayOutlook(
          {
            key,
            params: { names: listFormat(words.locale).format(ids.map((id) => competencyName(words, id))) },
          },
          words.locale,
        ),
      ];

/** The lines that describe a change: its causes, what is lost and gained, what would prevent it. */
export const calendarLines = (change: OutlookChange, words: OutlookWords): string[] => [
  ...change.causes.map((one) => `${sayOutlook(causeSentence(one, words), words.locale)}.`),
  ...listed("entries.lost", change.competenciesLost, words),
  ...listed("entries.gained", change.competenciesGained, words),
  ...remediesOf(change, words).map((one) => sayOutlook(one, words.locale)),
];

const changeEntry = (change: OutlookChange, words: OutlookWords): CalendarEntry => ({
  key: `change-${change.on}`,
  on: change.on,
  until: addDays(change.on, 1),
  title: sayOutlook(changeTitle(change, words), words.locale),
  text: calendarLines(change, words).join("\n"),
  isWarned: isLoss(change),
});

const agreementEntries = ({ edition, on, agreement }: Ahead, { locale }: OutlookWords): CalendarEntry[] => {
  const endsOn = agreement?.endsOn ?? null;
  if (endsOn === null || endsOn <= on) return [];
  const opensOn = addDays(endsOn, -edition.review.renewal.windowDays);
  const say = (key: string) =>
    sayOutlook({ key: `entries.${key}`, params: { on: formatLastDay(endsOn, locale) } }, locale);
  const text = say("renewal-text");
  return [
    { key: "agreement-renewal", on: opensOn, until: endsOn, title: say("renewal"), text, isWarned: false },
    {
      ...{ key: "agreement-end", on: lastDayOf(endsOn), until: endsOn, title: say("agreement-ends"), text },
      isWarned: true,
    },
  ];
};

const monthEntry = ({ kind, month, dueOn }: MonthDue, locale: Locale): CalendarEntry => {
  const params = { kind: kindNames(kind)[locale], month: formatMonth(month, locale) };
  return {
    ...{ key: `month-${kind}-${month}`, on: dueOn, until: addDays(dueOn, 1), isWarned: false },
    title: sayOutlook({ key: "entries.month", params }, locale),
    text: sayOutlook({ key: "entries.month-text", params }, locale),
  };
};

/** The days a calendar shows: one a change ahead, the review of a level no longer earned, the agreement's end and the window to renew it, the months to declare. Pure. */
export const calendarEntries = (ahead: Ahead, locale: Locale): CalendarEntry[] => {
  const words = { edition: ahead.edition, locale, names: ahead.names };
  const review = reviewAhead(ahead.held);
  return [
    ...ahead.changes.map((change) => changeEntry(change, words)),
    ...(review ? [{ ...changeEntry(review, words), key: "review" }] : []),
    ...agreementEntries(ahead, words),
    ...ahead.months.map((one) => monthEntry(one, locale)),
  ];
};
