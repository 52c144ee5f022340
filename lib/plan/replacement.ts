import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { everyPart, isRule } from "@/lib/edition/parts";
import type { Rule } from "@/lib/edition/rule";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { KeyPerson } from "@/lib/plan/key-people";
import { planRoutes, type Route } from "@/lib/plan/plan";
import { competencyKinds } from "@/lib/programme/leaf-rule";

const goal = "covered";
const head = { source: "assumption" } as const;

/** What is held on a day, as far as covering somebody cares. */
type HeldToKeep = { tier: string; competencies: readonly string[] };

/** True where people count for the rule itself, and not only for competencies that it asks for. */
const asksPeople = (rule: Rule): boolean =>
  [...everyPart(rule)].some((part) =>
    isRule(part) ? ["people", "roles", "paths"].includes(part.rule) : part.quantity === "people",
  );

/** All that is held today, asked for at once, so that people who count once only are not taken from one for another. */
const heldAgain = (edition: Edition, competencies: readonly string[]): Rule[] =>
  competencyKinds.flatMap((kind): Rule[] => {
    const among = edition.competencies.filter((one) => one.kind === kind && competencies.includes(one.id));
    if (among.length === 0) return [];
    return [
      { rule: "held", id: `again-${kind}`, kind, count: among.length, among: among.map(({ id }) => id), ...head },
    ];
  });

/** The same edition under one more level: to have again what is held today. */
const restoring = (edition: Edition, { tier, competencies }: HeldToKeep): Edition => {
  const own = edition.tiers.find(({ id }) => id === tier)?.requires ?? [];
  const requires = [...own.filter(asksPeople), ...heldAgain(edition, competencies)];
  return { ...edition, tiers: [...edition.tiers, { id: goal, name: { fr: goal, en: goal }, requires, ...head }] };
};

/**
 * The exams and hires of least hours after which the leaving of this person would cost nothing: the shortest way, on the
 * facts without the person, to all that is held with him or her. Hours are those of the edition's effort catalogue. Pure. Source: assumption.
 */
export const replacementPlan = (
  edition: Edition,
  facts: Facts,
  on: Day,
  { id, held }: Pick<KeyPerson, "id"> & { held: HeldToKeep },
  isOver?: () => boolean,
): Route => {
  const without = { ...facts, people: facts.people.filter((one) => one.id !== id) };
  const { hours, steps, blockedBy } = planRoutes(restoring(edition, held), without, on, goal, isOver);
  return { hours, steps, blockedBy };
};
