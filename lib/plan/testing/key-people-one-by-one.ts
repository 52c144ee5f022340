import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { KeyPerson } from "@/lib/plan/key-people";

/** The key people by asking about every one of them, for tests only. */
export const keyPeopleOneByOne = (edition: Edition, facts: Facts, on: Day): KeyPerson[] => {
  const now = earnedTier(edition, facts, on);
  return facts.people.flatMap(({ id }) => {
    const without = earnedTier(edition, { ...facts, people: facts.people.filter((one) => one.id !== id) }, on);
    const lost = now.competencies.filter((one) => !without.competencies.includes(one));
    return without.tier === now.tier && lost.length === 0
      ? []
      : [{ id, tierWithout: without.tier, competenciesLost: lost }];
  });
};
