import type { BuiltInKind, BuiltInOfShape } from "@/lib/activity/kind";
import type { ByBadge } from "@/lib/badge/view";
import { type Day, formatDay, formatMonth, type Month } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type messages from "@/lib/i18n/en/trace.json";
import { listFormat, numberFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { localName, type Names, nameById } from "@/lib/i18n/names";
import { formatMoney } from "@/lib/money";

type Messages = typeof messages;
type KindKey =
  | `kinds.${BuiltInKind}.${"title" | "record"}`
  | `kinds.${Exclude<BuiltInKind, BuiltInOfShape<"money">>}.score`;

/**
 * A message key of the namespace `trace`: "titles.people"; or of the words of an activity kind: "kinds.deployment.title".
 */
export type SentenceKey = { [G in keyof Messages]: `${G}.${keyof Messages[G] & string}` }[keyof Messages] | KindKey;

/** A message key with its parameters; days, amounts and lists are already in the reader's language. */
export type Sentence = { key: SentenceKey; params: Record<string, string | number> };

/** Whose words: the edition's names, the reader's language, and names of people by id where they may be shown. */
export type SentenceWords = {
  edition: Edition;
  locale: Locale;
  names?: Readonly<Record<string, string>>;
  /** By whose word an activity is verified whose customer was asked, by its id. */
  verifiedBy?: Readonly<Record<string, "customer" | "staff">>;
  /** Certifications that a badge verified, by id; where the page tells it. */
  badges?: Readonly<Record<string, ByBadge>>;
};

export const personOf = (id: string, { names }: SentenceWords): string => names?.[id] ?? id;

export const numberOf = (value: number, { locale }: SentenceWords): string => numberFormat(locale).format(value);

export const eitherOf = (tracks: readonly string[], { locale }: SentenceWords): string =>
  listFormat(locale, { type: "disjunction" }).format(tracks);

export const bothOf = (some: readonly string[], { locale }: SentenceWords): string =>
  listFormat(locale, { type: "conjunction" }).format(some);

export const moneyOf = (amountCents: number, currency: string, { locale }: SentenceWords): string =>
  amountCents % 100 === 0
    ? numberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(amountCents / 100)
    : formatMoney({ amountCents, currency }, locale);

export const whenText = (when: Day | Month, { locale }: SentenceWords): string =>
  when.length === 7 ? formatMonth(when, locale) : formatDay(when, locale);

/** The name of an entry of an edition, such as a tier, in the reader's language; its id where the edition has no such entry. */
export const nameIn = (list: readonly { id: string; name: Names }[], id: string, { locale }: SentenceWords): string =>
  nameById(list, id, locale);

/** The edition's name of a measure in the reader's language. */
export const measureNamed = (kind: string, { edition, locale }: SentenceWords): string =>
  localName(edition.measures.find((one) => one.kind === kind)?.name, locale) || kind;
