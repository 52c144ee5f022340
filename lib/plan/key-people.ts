import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { coreOf, growsWithPeople } from "./core";

/** A key person: their leaving alone would change the tier or a competency. */
export type KeyPerson = { id: string; tierWithout: string; competenciesLost: string[] };

/**
 * The key people of a company on a day, in the order of the facts. Only people of a core, by whom the answer holds
 * already, are asked about one by one, so that the work grows with the company and not with its square. Pure.
 */
export const keyPeople = (edition: Edition, facts: Facts, on: Day): KeyPerson[] => {
  const now = earnedTier(edition, facts, on);
  const isEnough = (people: readonly PersonFacts[]): boolean => {
    const { tier, competencies } = earnedTier(edition, { ...facts, people: [...people] }, on);
    return tier === now.tier && competencies.join() === now.competencies.join();
  };
  const asked = growsWithPeople(edition) ? coreOf(facts.people, isEnough) : new Set(facts.people);
  return facts.people.flatMap((person) => {
    if (!asked.has(person)) return [];
    const without = earnedTier(edition, { ...facts, people: facts.people.filter((one) => one !== person) }, on);
    const lost = now.competencies.filter((one) => !without.competencies.includes(one));
    return without.tier === now.tier && lost.length === 0
      ? []
      : [{ id: person.id, tierWithout: without.tier, competenciesLost: lost }];
  });
};
