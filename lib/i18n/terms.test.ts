import { expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";

type List = { at: string; terms: ReadonlyMap<string, string> };

/** The parts that any page, form or dialog has: not what a noun is called. */
const partsOfPages = ["title", "lead", "body", "label", "submit", "done", "name", "by", "email", "language", "sent"];

/** Pairs that are two lists for a reason. */
const apart: Readonly<Record<string, string>> = {
  "activity.new.title-of and terms.activity-kinds": "what is done with a kind, not its name",
  "agreement.documents.language and ui.language": "a language in the reader's words, and in its own",
  "agreement.evidence.fields and verify.facts": "the offline verifier carries its own file of messages",
  "batch and campaign": "columns of two tables",
  "campaign.standings and terms.agreement-states": "what became of a campaign's offer: a list of its own",
  "overview.benefits.columns and sheet.columns": "columns of two tables",
  "navigation.items and partner": "where one goes, and what a page is divided into",
};

const isTerm = (text: string): boolean => text.length <= 45 && !/[.{}<]/.test(text);

/** Every group of messages that are all terms: a few words each, no sentence, nothing to fill in. */
const listsIn = (tree: object, at: string): List[] => {
  const own = Object.entries(tree).filter((one): one is [string, string] => typeof one[1] === "string");
  const terms = own.filter(([key, text]) => isTerm(text) && !partsOfPages.includes(key));
  const below = Object.entries(tree).filter(([, value]) => typeof value === "object");
  return [
    ...(terms.length > 1 ? [{ at, terms: new Map(terms) }] : []),
    ...below.flatMap(([key, value]) => listsIn(value, `${at}.${key}`)),
  ];
};

const namespaceOf = ({ at }: List): string => at.split(".")[0] ?? "";

const shared = (one: List, other: List): string[] =>
  [...one.terms].filter(([key, text]) => other.terms.get(key) === text).map(([key]) => key);

/** Words that the glossary gives another word for, and that came back. */
const otherwise: Readonly<Record<Locale, readonly RegExp[]>> = {
  fr: [/accord[- ]cadre/i, /conseils? juridique/i],
  en: [/\bagreement[’']s text\b/i, /\bagreement text\b/i],
};

it.each(locales)("calls things in %s as the glossary does", (locale) => {
  const said = JSON.stringify(messagesOf(locale));
  expect(otherwise[locale].filter((word) => word.test(said))).toEqual([]);
});

it.each(locales)("calls nothing twice in %s: a list of terms stands in one namespace", (locale) => {
  const lists = Object.entries(messagesOf(locale)).flatMap(([namespace, tree]) => listsIn(tree, namespace));
  const twice = lists.flatMap((one, place) =>
    lists.slice(place + 1).flatMap((other) => {
      if (namespaceOf(one) === namespaceOf(other)) return [];
      const isSame = [...one.terms.keys()].sort().join() === [...other.terms.keys()].sort().join();
      const words = shared(one, other);
      const pair = `${one.at} and ${other.at}`;
      return (isSame || words.length > 2) && !(pair in apart) ? [`${pair}: ${words.join(", ")}`] : [];
    }),
  );
  expect(lists.length).toBeGreaterThan(50);
  expect(twice).toEqual([]);
});
