import type { Day } from "@/lib/dates";
import type { Edition } from "@/lib/programme/edition";
import type { Facts } from "@/lib/programme/facts";
import { plan, type Way } from "@/lib/programme/plan";
import type { Keystone } from "@/lib/programme/resilience";
import type { Rule } from "@/lib/programme/rule";

const goal = "covered";

const asksPeople = (rule: Rule): boolean => rule.rule === "people" || ("rules" in rule && rule.rules.some(asksPeople));

/** The same edition with one level above the entry: to have again what would be lost. */
const restoring = (edition: Edition, tier: string, competencies: readonly string[]): Edition => {
  const [entry] = edition.tiers;
  const own = edition.tiers.find(({ id }) => id === tier)?.requires ?? [];
  // What a level asks of competencies held is met again once they are.
  const requires: Rule[] = [
    ...own.filter(asksPeople),
    ...edition.competencies
      .filter(({ id }) => competencies.includes(id))
      .map(({ id, requires: rules, source }): Rule => ({ rule: "all", id, rules, source })),
  ];
  return entry ? { ...edition, tiers: [entry, { ...entry, id: goal, requires }] } : edition;
};

/**
 * The exams and hires of least hours after which the leaving of this person would cost nothing: the shortest way, on the
 * facts without the person, to all that would be lost. Hours are those of the edition's effort catalogue (A). Pure.
 */
export const coverOf = (
  edition: Edition,
  facts: Facts,
  on: Day,
  lost: Keystone & { tier: string },
  isOver?: () => boolean,
): Way => {
  const without = { ...facts, people: facts.people.filter(({ id }) => id !== lost.id) };
  const { hours, steps, blockedBy } = plan(
    restoring(edition, lost.tierWithout === lost.tier ? "" : lost.tier, lost.competenciesLost),
    without,
    on,
    goal,
    isOver,
  );
  return { hours, steps, blockedBy };
};
