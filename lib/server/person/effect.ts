import "server-only";
import type { TierEffect } from "@/db/queries/tier/effect";
import { formatDay } from "@/lib/date/day";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { nameIn } from "@/lib/evaluate/trace/sentence/words";
import type { EffectChange } from "@/lib/forecast/effect";
import type { Locale } from "@/lib/i18n/locale";
import { sayWithKinds } from "@/lib/i18n/say";
import { type MessageKey, translator } from "@/lib/i18n/translate";

/** What a change of the records would do, in words: one entry for each day on which something differs. */
export type SaidEffect = { lines: { text: string; isLoss: boolean; unmet: string[] }[] };

const inNamespace = (locale: Locale, namespace: "trace" | "kinds") => (key: string, params?: object) =>
  translator(locale)(`${namespace}.${key}` as MessageKey, params as never);

const lineOf = (change: EffectChange, { edition }: TierEffect, locale: Locale): SaidEffect["lines"][number] => {
  const words = { edition, locale };
  const tier = (id: string): string => nameIn(edition.tiers, id, words);
  const list = (ids: readonly string[]): string => ids.map((id) => nameIn(edition.competencies, id, words)).join(", ");
  const say = sayWithKinds(inNamespace(locale, "trace"), inNamespace(locale, "kinds"));
  const { on, from, to, move, competenciesLost, competenciesGained } = change;
  const params = {
    ...{ day: formatDay(on, locale), from: tier(from), to: tier(to), move },
    ...{ lost: competenciesLost.length, lostNames: list(competenciesLost) },
    ...{ gained: competenciesGained.length, gainedNames: list(competenciesGained) },
  };
  return {
    text: translator(locale)("person.effect.line", params),
    isLoss: move === "fall" || competenciesLost.length > 0,
    unmet: change.unmet.map((node) => say(titleOf(node, words))),
  };
};

/** Says an effect to a reader of a language, as a page or the answer of a form shows it. */
export const saidEffect = (effect: TierEffect, locale: Locale): SaidEffect => ({
  lines: effect.changes.map((change) => lineOf(change, effect, locale)),
});
