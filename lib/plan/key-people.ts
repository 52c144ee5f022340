import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";

/** A key person: their leaving alone would change the tier or a competency. */
export type KeyPerson = { id: string; tierWithout: string; competenciesLost: string[] };

/** The key people of a company on a day, in the order of the facts. Pure. */
export const keyPeople = (edition: Edition, facts: Facts, on: Day): KeyPerson[] => {
  const now = earnedTier(edition, facts, on);
  return facts.people.flatMap(({ id }) => {
    const without = earnedTier(edition, { ...facts, people: facts.people.filter((one) => one.id !== id) }, on);
    const lost = now.competencies.filter((one) => !without.competencies.includes(one));
    return without.tier === now.tier && lost.length === 0
      ? []
      : [{ id, tierWithout: without.tier, competenciesLost: lost }];
  });
};
