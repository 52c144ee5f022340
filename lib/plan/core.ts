import type { Edition } from "@/lib/edition/edition";
import { asksPeople, everyPart, isRule, partsOfEdition } from "@/lib/edition/parts";
import type { Quantity } from "@/lib/edition/rule";
import type { PersonFacts } from "@/lib/evaluate/facts/facts";

const hasPeople = (quantity: Quantity): boolean =>
  [...everyPart(quantity)].some((part) => !isRule(part) && (part.quantity === "people" || part.quantity === "held"));

const hasMeasure = (quantity: Quantity): boolean =>
  [...everyPart(quantity)].some((part) => !isRule(part) && part.quantity === "measure");

/**
 * Whether more people never lower a figure of an edition. A product with a measure may be negative, and a condition that
 * asks for people may give less than what holds without it.
 */
export const growsWithPeople = (edition: Edition): boolean =>
  !partsOfEdition(edition).some((part) => {
    if (isRule(part)) return false;
    if (part.quantity === "only-if") return asksPeople(part.rule);
    return part.quantity === "product" && hasPeople(part) && hasMeasure(part);
  });

const heldBy = ({ credentials }: PersonFacts): string =>
  [...new Set(credentials.map(({ type, track, status }) => `${type} ${track} ${status}`))].sort().join();

/** Some people of every sort, by what they hold: twice as many each time, until they are enough. */
const someOf = (people: readonly PersonFacts[], isEnough: (some: readonly PersonFacts[]) => boolean): PersonFacts[] => {
  for (let most = 1; ; most *= 2) {
    const seen = new Map<string, number>();
    const some = people.filter((one) => {
      const sort = heldBy(one);
      const before = seen.get(sort) ?? 0;
      seen.set(sort, before + 1);
      return before < most;
    });
    if (some.length === people.length || isEnough(some)) return some;
  }
};

/** A smallest part of `people` that is enough together with `given`, halving again and again. */
const smallest = (
  people: readonly PersonFacts[],
  given: readonly PersonFacts[],
  isEnough: (some: readonly PersonFacts[]) => boolean,
): PersonFacts[] => {
  if (people.length === 0 || isEnough(given)) return [];
  if (people.length === 1) return [...people];
  const [one, other] = [people.slice(0, people.length / 2), people.slice(people.length / 2)];
  const ofOther = smallest(other, [...given, ...one], isEnough);
  return [...smallest(one, [...given, ...ofOther], isEnough), ...ofOther];
};

/**
 * People who are enough by themselves, none of them to spare: whoever else leaves, those remain. More people must never
 * make less. The number of questions grows with the people in the answer, and hardly with those asked about.
 */
export const coreOf = (
  people: readonly PersonFacts[],
  isEnough: (some: readonly PersonFacts[]) => boolean,
): ReadonlySet<PersonFacts> => new Set(smallest(someOf(people, isEnough), [], isEnough));
