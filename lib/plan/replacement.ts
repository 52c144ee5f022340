import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { everyPart, isRule } from "@/lib/edition/parts";
import type { Rule } from "@/lib/edition/rule";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { KeyPerson } from "@/lib/plan/key-people";
import { planRoutes } from "@/lib/plan/plan";
import type { Route } from "@/lib/plan/route";

const goal = "covered";
const head = { source: "assumption" } as const;

/** What a replacement plan restores: the tier and the competencies held on a day. */
type HeldToKeep = { tier: string; competencies: readonly string[] };

/** Whether a rule itself counts people, and not only competencies that do. */
const asksPeople = (rule: Rule): boolean =>
  [...everyPart(rule)].some((part) =>
    isRule(part) ? ["people", "roles", "paths"].includes(part.rule) : part.quantity === "people",
  );

/**
 * Rules that ask for all competencies held today at once, so that a person who counts only once is not planned twice.
 */
const heldAgain = (edition: Edition, competencies: readonly string[]): Rule[] =>
  competencyKinds.flatMap((kind): Rule[] => {
    const among = edition.competencies.filter((one) => one.kind === kind && competencies.includes(one.id));
    if (among.length === 0) return [];
    return [
      { rule: "held", id: `again-${kind}`, kind, count: among.length, among: among.map(({ id }) => id), ...head },
    ];
  });

/** The same edition with one more tier that asks for what is held today. */
const restoring = (edition: Edition, { tier, competencies }: HeldToKeep): Edition => {
  const own = edition.tiers.find(({ id }) => id === tier)?.requires ?? [];
  const requires = [...own.filter(asksPeople), ...heldAgain(edition, competencies)];
  return { ...edition, tiers: [...edition.tiers, { id: goal, name: { fr: goal, en: goal }, requires, ...head }] };
};

/**
 * The replacement plan of a key person: the exams and hires of least hours after which their leaving costs nothing. It
 * is the quickest route, without the person, to all that is held with them. Hours come from the edition's effort table.
 * `isOver` as for `plan`. Pure.
 */
export const replacementPlan = (
  edition: Edition,
  facts: Facts,
  on: Day,
  { id, held }: Pick<KeyPerson, "id"> & { held: HeldToKeep },
  isOver?: () => boolean,
): Route => {
  // They stay without credentials, so that no hire is given their name.
  const people = facts.people.map((one) => (one.id === id ? { ...one, credentials: [], employedUntil: on } : one));
  const without = { ...facts, people };
  const { hours, steps, blockedBy } = planRoutes(restoring(edition, held), without, on, goal, isOver);
  return { hours, steps, blockedBy };
};
