import { type Day, formatDay, formatMonth, type Month } from "@/lib/dates";
import type messages from "@/lib/i18n/en/trace.json";
import { formatMoney } from "@/lib/money";
import type { CredentialType, Track } from "@/lib/people/credential";
import type { Edition } from "./edition";
import type { Reason, Refused, Trace, TraceOf, TraceRecord, Window } from "./trace";

type Messages = typeof messages;
/** Every message of the namespace `trace`: "titles.people". */
export type SentenceKey = { [G in keyof Messages]: `${G}.${keyof Messages[G] & string}` }[keyof Messages];

/** A message of the namespace `trace` and what it says; days, amounts and lists are already in the reader's language. */
export type Sentence = { key: SentenceKey; params: Record<string, string | number> };

/** Whose words: the edition's names, the reader's language, and names of people by id where they may be shown. */
export type Words = { edition: Edition; locale: "fr" | "en"; names?: Readonly<Record<string, string>> };

const personOf = (id: string, { names }: Words): string => names?.[id] ?? id;

const numberOf = (value: number, { locale }: Words): string => new Intl.NumberFormat(locale).format(value);

const eitherOf = (tracks: readonly Track[], { locale }: Words): string =>
  new Intl.ListFormat(locale, { type: "disjunction" }).format(tracks);

const moneyOf = (amountCents: number, currency: string, { locale }: Words): string =>
  amountCents % 100 === 0
    ? new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(amountCents / 100)
    : formatMoney({ amountCents, currency }, locale);

const whenOf = (when: Day | Month, { locale }: Words): string =>
  when.length === 7 ? formatMonth(when, locale) : formatDay(when, locale);

const nameIn = (list: { id: string; name: { fr: string; en: string } }[], id: string, { locale }: Words): string =>
  list.find((one) => one.id === id)?.name[locale] ?? id;

const roleOf = (type: CredentialType, { edition, locale }: Words): string | null =>
  edition.credentials.find((one) => one.type === type)?.role?.[locale] ?? null;

const holdersTitle = (node: TraceOf<"people">, words: Words): Sentence => {
  const base = node.isOfWhom ? "titles.of-whom" : "titles.people";
  const { need, type, tracks } = node;
  if (tracks !== null) return { key: base, params: { need, type, tracks: eitherOf(tracks, words) } };
  const role = roleOf(type, words);
  return role === null
    ? { key: `${base}-any-track`, params: { need, type } }
    : { key: `${base}-role`, params: { need, type, role } };
};

const measureTitle = (node: TraceOf<"measure">, words: Words): Sentence => {
  const { need, currency, window, measure } = node;
  const amount = currency === null ? numberOf(need, words) : moneyOf(need, currency, words);
  const isMonthly = measure === "cloud-service" && node.as === "monthly-average";
  const key: SentenceKey = isMonthly ? "titles.cloud-service-average" : `titles.${measure}`;
  return { key, params: { need, amount, months: window.months } };
};

/** What a node asks for, worded as in the rules: "Five VCP in track NV", "Of whom two VCAP", "Advanced Partner". */
export const titleOf = (node: Trace, words: Words): Sentence => {
  const { edition, locale } = words;
  switch (node.kind) {
    case "people":
      return holdersTitle(node, words);
    case "measure":
      return measureTitle(node, words);
    case "held":
      return { key: `titles.held-${node.competencyKind}`, params: { need: node.need } };
    case "tier":
      return { key: "titles.tier", params: { name: nameIn(edition.tiers, node.tier, words) } };
    case "competency":
      return { key: "titles.competency", params: { name: nameIn(edition.competencies, node.competency, words) } };
    case "edition":
      return { key: "titles.edition", params: { name: edition.name[locale] } };
    case "agreement":
      return { key: "titles.agreement", params: {} };
    default:
      return { key: `titles.${node.kind}`, params: { need: node.need } };
  }
};

/** What was had of what was needed: "4 of 5 people". An average is rounded down, so that it never looks met before it is. */
export const scoreOf = (node: Trace, words: Words): Sentence => {
  const { have, need, unit } = node;
  const shown = (value: number) =>
    node.kind === "measure" && node.currency !== null
      ? moneyOf(value, node.currency, words)
      : numberOf(Math.floor(value), words);
  const isMonthly = node.kind === "measure" && node.as === "monthly-average";
  const params = { have: Math.floor(have), need, amount: shown(have), needed: shown(need) };
  return { key: isMonthly ? "scores.points-a-month" : `scores.${unit}`, params };
};

/** The window of a measure: "From 2 March 2019 to 1 March 2020". */
export const windowSentence = ({ shape, from, to }: Window, words: Words): Sentence => ({
  key: `windows.${shape}`,
  params: { from: whenOf(from, words), to: whenOf(to, words) },
});

const activitySentence = (one: TraceRecord & { record: "activity" }, words: Words): Sentence => {
  const on = whenOf(one.on, words);
  if (one.kind === "cloud-service")
    return { key: "records.cloud-service", params: { amount: numberOf(one.value, words), month: on } };
  if (one.kind === "deployment") return { key: "records.deployment", params: { on } };
  const amount = moneyOf(one.value, one.currency ?? words.edition.currency, words);
  return { key: "records.licence-revenue", params: { value: one.value < 0 ? "return" : "sale", amount, on } };
};

/** A record as a reader recognises it: "VCP NV, earned on 2 February 2019". Whose it is stands in `record.person`. */
export const recordSentence = (one: TraceRecord, words: Words): Sentence => {
  switch (one.record) {
    case "activity":
      return activitySentence(one, words);
    case "competency":
      return { key: "records.competency", params: { name: nameIn(words.edition.competencies, one.id, words) } };
    case "agreement":
      return withEnd("records.agreement", { on: whenOf(one.on, words) }, one.endsOn, words);
    case "credential": {
      const params = { type: one.type, on: whenOf(one.on, words) };
      return one.track === null
        ? withEnd("records.accreditation", params, one.expiresOn, words)
        : withEnd("records.credential", { ...params, track: one.track }, one.expiresOn, words);
    }
  }
};

type WithEnd = "records.agreement" | "records.accreditation" | "records.credential";

const withEnd = (key: WithEnd, params: Sentence["params"], until: Day | null, words: Words): Sentence =>
  until === null ? { key, params } : { key: `${key}-until`, params: { ...params, until: whenOf(until, words) } };

/** Why a record does not count: "Expired on 2 February 2020". */
export const reasonSentence = (reason: Reason, words: Words): Sentence => {
  const isOfMonths = reason.code === "outside-window" && reason.from.length === 7;
  return { key: `reasons.${isOfMonths ? "outside-months" : reason.code}`, params: reasonParams(reason, words) };
};

const reasonParams = (reason: Reason, words: Words): Sentence["params"] => {
  const params: Sentence["params"] = {};
  for (const [name, value] of Object.entries(reason))
    if (name === "on" || name === "from" || name === "to" || name === "month") params[name] = whenOf(value, words);
    else if (name === "person") params[name] = personOf(value, words);
    else if (Array.isArray(value)) params[name] = eitherOf(value, words);
    else if (name !== "code") params[name] = value;
  return params;
};

/** The record and the reason, as two sentences. */
export const refusedSentences = ({ of, reason }: Refused, words: Words): { of: Sentence; reason: Sentence } => ({
  of: recordSentence(of, words),
  reason: reasonSentence(reason, words),
});
