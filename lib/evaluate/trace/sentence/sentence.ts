import { isBuiltInKind, isOfShape } from "@/lib/activity/kind";
import type { Day } from "@/lib/date/day";
import { lastDayOf } from "@/lib/date/last-day";
import { kindNamed } from "@/lib/edition/competency-kind";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { Reason, Trace, TraceOf, TraceRecord, Unit, Window } from "@/lib/evaluate/trace/trace";
import { profileOf, traitsOf } from "./traits";
import {
  bothOf,
  eitherOf,
  measureNamed,
  moneyOf,
  nameIn,
  numberOf,
  personOf,
  type Sentence,
  type SentenceWords,
  whenText,
} from "./words";

const counted: readonly Trace["kind"][] = [
  "people",
  "measure",
  "held",
  "constant",
  "sum",
  "product",
  "weighted",
  "only-if",
];

/** Whether a node of need 0 is only a part of the number above it. */
const isCounted = ({ kind }: Trace): boolean => counted.includes(kind);

const profileSentence = (node: TraceOf<"profile">, words: SentenceWords): Sentence => {
  const traits = traitsOf(profileOf(node), words, bothOf);
  return { key: "scores.traits", params: { count: traits === "" ? 0 : 1, traits } };
};

/**
 * The score of a node: "4 of 5 people", "8 people, 5 needed". An average is rounded down, so that it never looks met
 * before it is.
 */
export const scoreOf = (node: Trace, words: SentenceWords): Sentence => {
  const { have, need, unit } = node;
  const shown = (value: number) =>
    node.kind === "measure" && node.currency !== null
      ? moneyOf(value, node.currency, words)
      : numberOf(Math.floor(value), words);
  if (node.kind === "profile") return profileSentence(node, words);
  if (node.kind === "if" && !node.applies) return { key: "scores.not-applicable", params: {} };
  if (need === 0 && isCounted(node)) return { key: "scores.counted", params: { amount: shown(have) } };
  const isBeyond = Math.floor(have) > need ? "yes" : "no";
  const params = { have: Math.floor(have), need, amount: shown(have), needed: shown(need), isBeyond };
  if (node.kind === "measure") return measureScore(node, params);
  return { key: `scores.${wordOf(unit)}`, params };
};

/** Events are counted; what is counted is in the words of the kind, and where the portal has no such kind in the title. */
const wordOf = (unit: Unit): Exclude<Unit, "deployments"> => (unit === "deployments" ? "value" : unit);

const measureScore = ({ measure, as, unit }: TraceOf<"measure">, params: Sentence["params"]): Sentence => {
  const isAverage = as === "monthly-average";
  if (isBuiltInKind(measure) && !isOfShape(measure, "money"))
    return { key: `kinds.${measure}.score`, params: { ...params, isAverage: isAverage ? "yes" : "no" } };
  return { key: isAverage ? "scores.points-a-month" : `scores.${wordOf(unit)}`, params };
};

/** The window of a measure: "From 2 March 2019 to 1 March 2020". */
export const windowSentence = ({ shape, from, to }: Window, words: SentenceWords): Sentence => ({
  key: from > to ? "windows.none" : `windows.${shape}`,
  params: { from: whenText(from, words), to: whenText(to, words) },
});

/** An activity of a measure that only the edition has, by the edition's name. */
const otherSentence = (one: TraceRecord & { record: "activity" }, on: string, words: SentenceWords): Sentence => {
  const name = measureNamed(one.kind, words);
  if (one.currency !== null)
    return { key: "records.money", params: { name, amount: moneyOf(one.value, one.currency, words), on } };
  const shape = vocabularyOf(words.edition).measures.get(one.kind) ?? "event";
  return { key: `records.${shape}`, params: { name, amount: numberOf(one.value, words), on } };
};

const activitySentence = (one: TraceRecord & { record: "activity" }, words: SentenceWords): Sentence => {
  const on = whenText(one.on, words);
  if (!isBuiltInKind(one.kind)) return otherSentence(one, on, words);
  const amount = isOfShape(one.kind, "money")
    ? moneyOf(one.value, one.currency ?? words.edition.currency, words)
    : numberOf(one.value, words);
  return { key: `kinds.${one.kind}.record`, params: { value: one.value < 0 ? "return" : "sale", amount, on } };
};

/** A record in words: "VCP NV, earned on 2 February 2019". The person it belongs to is in `record.person`. */
export const recordSentence = (one: TraceRecord, words: SentenceWords): Sentence => {
  switch (one.record) {
    case "activity":
      return activitySentence(one, words);
    case "competency":
      return { key: "records.competency", params: { name: nameIn(words.edition.competencies, one.id, words) } };
    case "path":
      return pathSentence(one, words);
    case "override": {
      const { author, why } = one;
      return withEnd("records.override", { author, why, on: whenText(one.on, words) }, one.endsOn, words);
    }
    case "grandfathering": {
      const level = nameIn(words.edition.legacyLevels, one.legacyLevel, words);
      return { key: "records.grandfathering", params: { level, until: whenText(lastDayOf(one.endsOn), words) } };
    }
    case "agreement":
      return withEnd("records.agreement", { on: whenText(one.on, words) }, one.endsOn, words);
    case "credential": {
      const params = { type: one.type, on: whenText(one.on, words) };
      return one.track === null
        ? withEnd("records.accreditation", params, one.expiresOn, words)
        : withEnd("records.credential", { ...params, track: one.track }, one.expiresOn, words);
    }
  }
};

const pathSentence = ({ id, tier }: TraceRecord & { record: "path" }, words: SentenceWords): Sentence => {
  const path = nameIn(words.edition.paths ?? [], id, words);
  if (tier === null) return { key: "records.path-none", params: { path } };
  return { key: "records.path", params: { path, level: nameIn(words.edition.tiers, tier, words) } };
};

type WithEnd = "records.agreement" | "records.override" | "records.accreditation" | "records.credential";

const withEnd = (key: WithEnd, params: Sentence["params"], until: Day | null, words: SentenceWords): Sentence =>
  until === null
    ? { key, params }
    : { key: `${key}-until`, params: { ...params, until: whenText(lastDayOf(until), words) } };

/** In the edition's names where it names one of the two kinds, else in a sentence of the portal. */
const kindSentence = (reason: Reason & { code: "wrong-kind" }, { edition, locale }: SentenceWords): Sentence => {
  const [kind, needed] = [reason.kind, reason.needed].map((one) => kindNamed(edition, one, locale));
  if (!kind && !needed) return { key: "reasons.wrong-kind", params: { needed: reason.needed } };
  const params = { kind: kind ? "named" : reason.kind, needed: needed ? "named" : reason.needed };
  return { key: "reasons.wrong-kind-named", params: { ...params, name: kind?.one ?? "", wanted: needed?.one ?? "" } };
};

/** Why a record does not count: "Expired on 2 February 2020". */
export const reasonSentence = (reason: Reason, words: SentenceWords): Sentence => {
  if (reason.code === "wrong-kind") return kindSentence(reason, words);
  const isOfMonths = reason.code === "outside-window" && reason.from.length === 7;
  return { key: `reasons.${isOfMonths ? "outside-months" : reason.code}`, params: reasonParams(reason, words) };
};

/** Reasons that name a first day on which something no longer counts; the last day on which it did is told. */
const endings: ReadonlySet<Reason["code"]> = new Set(["expired", "left-company", "ended", "equivalence-ended"]);

const reasonParams = (reason: Reason, words: SentenceWords): Sentence["params"] => {
  const params: Sentence["params"] = {};
  const hasEnded = endings.has(reason.code);
  for (const [name, value] of Object.entries(reason))
    if (name === "on" && hasEnded) params[name] = whenText(lastDayOf(value), words);
    else if (name === "on" || name === "from" || name === "to" || name === "month")
      params[name] = whenText(value, words);
    else if (name === "person") params[name] = personOf(value, words);
    else if (name === "competency") params[name] = nameIn(words.edition.competencies, value, words);
    else if (name === "needed" && reason.code === "below-level")
      params[name] = nameIn(words.edition.tiers, value, words);
    else if (Array.isArray(value)) params[name] = eitherOf(value, words);
    else if (name !== "code") params[name] = value ?? "–";
  return params;
};
