import { isBuiltInKind } from "@/lib/activity/kind";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { localName } from "@/lib/i18n/names";
import { traitsOf } from "./traits";
import {
  eitherOf,
  measureNamed,
  moneyOf,
  nameIn,
  numberOf,
  type Sentence,
  type SentenceKey,
  type SentenceWords,
} from "./words";

const roleOf = (type: string, { edition, locale }: SentenceWords): string | null =>
  localName(edition.credentials.find((one) => one.type === type)?.role, locale) || null;

const holdersTitle = (node: TraceOf<"people">, words: SentenceWords): Sentence => {
  const { need, type, tracks } = node;
  if (need === 0)
    return tracks === null
      ? { key: "titles.people-counted-any-track", params: { type } }
      : { key: "titles.people-counted", params: { type, tracks: eitherOf(tracks, words) } };
  const base = node.isOfWhom ? "titles.of-whom" : "titles.people";
  if (tracks !== null) return { key: base, params: { need, type, tracks: eitherOf(tracks, words) } };
  const role = roleOf(type, words);
  return role === null
    ? { key: `${base}-any-track`, params: { need, type } }
    : { key: `${base}-role`, params: { need, type, role } };
};

const shapeKey = ({ unit, as }: TraceOf<"measure">): SentenceKey => {
  if (as === "latest") return "titles.measure-reading";
  if (unit === "cents") return "titles.measure-money";
  if (unit === "points") return as === "sum" ? "titles.measure-points" : "titles.measure-points-average";
  return "titles.measure-event";
};

const measureTitle = (node: TraceOf<"measure">, words: SentenceWords): Sentence => {
  const { need, currency, window, measure } = node;
  const { months } = window;
  const name = measureNamed(measure, words);
  if (need === 0) return { key: "titles.measured", params: { name, months } };
  const amount = currency === null ? numberOf(need, words) : moneyOf(need, currency, words);
  if (!isBuiltInKind(measure) || months === 0) return { key: shapeKey(node), params: { name, amount, months } };
  const isAverage = node.as === "monthly-average" ? "yes" : "no";
  return { key: `kinds.${measure}.title`, params: { need, amount, months, isAverage } };
};

/** The `per` of a weighted quantity in the unit of what it weighs: an amount where that is money. */
const stepOf = ({ per, children }: TraceOf<"weighted">, words: SentenceWords): string => {
  const [weighed] = children;
  const currency = weighed?.kind === "measure" ? weighed.currency : null;
  return currency === null ? numberOf(per, words) : moneyOf(per, currency, words);
};

/** The titles of quantities computed from others. */
const numberTitle = (node: Trace, words: SentenceWords): Sentence => {
  switch (node.kind) {
    case "sum":
      return { key: "titles.sum", params: { cap: node.cap ?? 0 } };
    case "product":
      return { key: "titles.product", params: { per: node.per, cap: node.cap ?? 0 } };
    case "weighted":
      return {
        key: "titles.weighted",
        params: { weight: node.weight, per: node.per, each: stepOf(node, words), cap: node.cap ?? 0 },
      };
    case "constant":
      return { key: "titles.constant", params: {} };
    case "only-if":
      return { key: "titles.only-if", params: {} };
    default:
      return { key: "titles.score", params: { need: node.need } };
  }
};

const heldTitle = ({ need, competencyKind }: TraceOf<"held">, { edition, locale }: SentenceWords): Sentence => {
  const named = kindNamed(edition, competencyKind, locale);
  const key = need === 0 ? ("held-counted" as const) : ("held" as const);
  return named
    ? { key: `titles.${key}-named`, params: { need, ...named } }
    : { key: `titles.${key}-${competencyKind}`, params: { need } };
};

/** The title of a node, worded as in the rules: "Five VCP in track NV", "Of whom two VCAP", "Advanced Partner". */
export const titleOf = (node: Trace, words: SentenceWords): Sentence => {
  const { edition, locale } = words;
  switch (node.kind) {
    case "people":
      return holdersTitle(node, words);
    case "measure":
      return measureTitle(node, words);
    case "held":
      return heldTitle(node, words);
    case "tier":
    case "level":
      return { key: `titles.${node.kind}`, params: { name: nameIn(edition.tiers, node.tier, words) } };
    case "competency":
      return { key: "titles.competency", params: { name: nameIn(edition.competencies, node.competency, words) } };
    case "path":
      return { key: "titles.path", params: { name: nameIn(edition.paths ?? [], node.path, words) } };
    case "paths":
      return { key: "titles.paths", params: { need: node.need, name: nameIn(edition.tiers, node.tier, words) } };
    case "edition":
      return { key: "titles.edition", params: { name: localName(edition.name, locale) } };
    case "agreement":
      return { key: "titles.agreement", params: {} };
    case "roles":
      return { key: "titles.roles", params: { per: node.perPerson ?? 0 } };
    case "lately":
      return { key: "titles.lately", params: { months: node.months } };
    case "profile":
      return { key: "titles.profile", params: { traits: traitsOf(node.asks, words, eitherOf) } };
    case "if":
      return { key: "titles.if", params: { applies: node.applies ? "yes" : "no" } };
    case "all":
    case "any":
    case "at-least":
      return { key: `titles.${node.kind}`, params: { need: node.need } };
    default:
      return numberTitle(node, words);
  }
};
