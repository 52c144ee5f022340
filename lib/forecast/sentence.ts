import { isBuiltInKind } from "@/lib/activity/kind";
import { credentialName } from "@/lib/credential/name";
import { type Day, formatDay, formatMonth } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { measureNamed, nameIn } from "@/lib/evaluate/trace/sentence/words";
import type { Locale } from "@/lib/i18n/locale";
import type { Cause } from "./cause";
import { isLoss, type OutlookChange } from "./outlook";

/**
 * A message key of the namespace `outlook`, or of `kinds` after "kinds.", with its parameters; days and names are already in the reader's language.
 */
export type OutlookSentence = { key: string; params: Record<string, string | number> };

/**
 * What sentences are written with: the edition's names, the reader's language, and the names of the records they may
 * see.
 */
export type OutlookWords = { edition: Edition; locale: Locale; names: Readonly<Record<string, string>> };

/** The name of a tier in the reader's language. */
export const outlookTierName = (words: OutlookWords, tier: string): string => nameIn(words.edition.tiers, tier, words);

/** The name of a competency in the reader's language. */
export const competencyName = (words: OutlookWords, id: string): string =>
  nameIn(words.edition.competencies, id, words);

const competencySentence = (verb: "lost" | "gained", ids: readonly string[], words: OutlookWords): OutlookSentence =>
  ids.length === 1
    ? { key: `titles.${verb}-one`, params: { name: competencyName(words, ids[0] ?? "") } }
    : { key: `titles.${verb}-many`, params: { count: ids.length } };

/** The title of a change: "Down to Partner", "4 competencies lost". */
export const changeTitle = (change: OutlookChange, words: OutlookWords): OutlookSentence => {
  const { move, tier, competenciesLost, competenciesGained } = change;
  if (move === "stay" && competenciesLost.length + competenciesGained.length === 0)
    return { key: "titles.paths", params: {} };
  if (move !== "stay") return { key: `titles.${move}`, params: { tier: outlookTierName(words, tier) } };
  return isLoss(change)
    ? competencySentence("lost", competenciesLost, words)
    : competencySentence("gained", competenciesGained, words);
};

/** The kind's own sentence; a measure that only the edition has is called by the edition's name. */
const keyOfKind = (kind: string, own: string, other: string): string =>
  isBuiltInKind(kind) ? `kinds.${kind}.${own}` : other;

const activitySentence = (one: Extract<Cause, { kind: unknown }>, words: OutlookWords): OutlookSentence => {
  const { names, locale } = words;
  const verb = one.cause === "activity-enters" ? "enters" : "leaves";
  const on = one.on === null ? "" : one.on.length === 7 ? formatMonth(one.on, locale) : formatDay(one.on, locale);
  const name = one.id === null ? undefined : names[one.id];
  return {
    key: keyOfKind(one.kind, verb, `causes.activity-${verb}`),
    params: {
      on,
      name: name ?? "",
      isNamed: name === undefined ? "no" : "yes",
      measure: measureNamed(one.kind, words),
    },
  };
};

/** What happens to a record: "VCP-DCV held by Ada expires". */
export const causeSentence = (one: Cause, words: OutlookWords): OutlookSentence => {
  if ("kind" in one) return activitySentence(one, words);
  const key = `causes.${one.cause}`;
  if (!("person" in one)) return { key, params: {} };
  const person = words.names[one.person] ?? one.person;
  return { key, params: "type" in one ? { person, skill: credentialName(one) } : { person } };
};

/** The sentence that says what would prevent a cause; null where nothing can be done. */
const remedySentence = (one: Cause, on: Day, words: OutlookWords): OutlookSentence | null => {
  const { key, params } = causeSentence(one, words);
  const told = { ...params, before: formatDay(on, words.locale) };
  if ("kind" in one) return { key: keyOfKind(one.kind, "remedy", "remedies.activity"), params: told };
  const ends = ["credential-expires", "credential-ages", "person-leaves", "agreement-ends", "review"];
  return ends.includes(one.cause) ? { key: key.replace("causes", "remedies"), params: told } : null;
};

/** What would prevent a change that loses something, each remedy once. */
export const remediesOf = (change: OutlookChange, words: OutlookWords): OutlookSentence[] => {
  if (!isLoss(change)) return [];
  const all = change.causes.flatMap((one) => remedySentence(one, change.on, words) ?? []);
  return all.filter((one, place) => all.findIndex((other) => sameSentence(one, other)) === place);
};

const sameSentence = (one: OutlookSentence, other: OutlookSentence): boolean =>
  one.key === other.key &&
  (one.key.startsWith("remedies.credential") || one.key.startsWith("remedies.person")
    ? JSON.stringify(one.params) === JSON.stringify(other.params)
    : true);
