import type { Day } from "@/lib/date/day";
import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { Locale } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";

/** Ids of tiers and competencies in the edition. */
export type Effect = { edition: string; before: string; after: string; gained: string[]; lost: string[] };

const verified = (facts: Facts, id: string): Facts => ({
  ...facts,
  activity: facts.activity.map((one) => (one.id === id ? { ...one, status: "verified" } : one)),
  people: facts.people.map((person) => ({
    ...person,
    credentials: person.credentials.map((one) => (one.id === id ? { ...one, status: "verified" } : one)),
  })),
});

/** What verifying one declaration, and nothing else, would change on a day; `id` is that of its record in the facts. */
export const effectOfVerifying = (edition: Edition, facts: Facts, id: string, on: Day): Effect => {
  const now = earnedTier(edition, facts, on);
  const then = earnedTier(edition, verified(facts, id), on);
  return {
    edition: edition.id,
    before: now.tier,
    after: then.tier,
    gained: then.competencies.filter((one) => !now.competencies.includes(one)),
    lost: now.competencies.filter((one) => !then.competencies.includes(one)),
  };
};

/** The same in the words of the edition, and how many levels up (or, negative, down). */
export const namedEffect = ({ edition: id, before, after, gained, lost }: Effect, locale: Locale) => {
  const edition = editionById(id) ?? defaultEdition;
  const heightOf = (tier: string): number => edition.tiers.findIndex((one) => one.id === tier);
  const tierName = (tier: string): string => nameById(edition.tiers, tier, locale);
  const names = (ids: string[]): string[] => ids.map((one) => nameById(edition.competencies, one, locale));
  return {
    before: tierName(before),
    after: tierName(after),
    steps: heightOf(after) - heightOf(before),
    gained: names(gained),
    lost: names(lost),
  };
};
