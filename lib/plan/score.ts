import { quantityParts } from "@/lib/edition/quantity";
import type { HeldQuantity, PeopleQuantity, Quantity, ScoreRule } from "@/lib/edition/rule";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { blocked, type Context, demandOf, type Goal, product, type WaysToHold } from "@/lib/plan/goal";
import { type ValueBy, valueBy } from "@/lib/plan/quantity-value";
import { hasLooseCondition } from "@/lib/plan/reading/dial";

/**
 * A quantity that exams and hires can raise: people with a credential, or competencies held. `now` is its value in the
 * proof.
 */
type Dial = { quantity: PeopleQuantity | HeldQuantity; id: string; now: number };

/** The most by which one dial is raised, and the most combinations that are tried. */
const furthest = 40;
const mostTurns = 20_000;

const isDial = (quantity: Quantity): quantity is Dial["quantity"] =>
  quantity.quantity === "people" || quantity.quantity === "held";

const isGiven = (id: string, { trace }: Context): boolean => (nodeOf(trace, id)?.children.length ?? 0) > 1;

const dialsIn = (quantity: Quantity, id: string, context: Context): Dial[] => {
  if (isDial(quantity)) return [{ quantity, id, now: nodeOf(context.trace, id)?.have ?? 0 }];
  if (quantity.quantity === "only-if" && !isGiven(id, context)) return [];
  return quantityParts(quantity).flatMap((part) => dialsIn(part, `${id}/${part.id}`, context));
};

/** The value of a quantity with the dials raised; everything else stays as in the proof. */
const valueWith = (quantity: Quantity, id: string, context: Context): ValueBy<ReadonlyMap<string, number>> =>
  valueBy(quantity, id, {
    isGiven: (at) => isGiven(at, context),
    leaf: (_, at) => {
      const have = nodeOf(context.trace, at)?.have ?? 0;
      return (turned) => turned.get(at) ?? have;
    },
  });

/**
 * The smallest raises of all dials with which the number is reached; null where there are too many combinations, or
 * none reaches it.
 */
const turnsTo = (dials: readonly Dial[], reaches: (turns: readonly number[]) => boolean): number[][] | null => {
  const alone = (dial: number) =>
    Array.from({ length: furthest }, (_, by) => by).find((by) => reaches(dials.map((__, i) => (i === dial ? by : 0))));
  const bounds = dials.map((_, dial) => alone(dial) ?? furthest);
  if (bounds.reduce((all, bound) => all * (bound + 1), 1) > mostTurns) return null;
  let all: number[][] = [[]];
  for (const bound of bounds)
    all = all.flatMap((turns) => Array.from({ length: bound + 1 }, (_, by) => [...turns, by]));
  const enough = all.filter(reaches).sort((a, b) => sumOf(a) - sumOf(b));
  const smallest: number[][] = [];
  for (const turns of enough)
    if (!smallest.some((one) => one.every((by, dial) => by <= (turns[dial] ?? 0)))) smallest.push(turns);
  return smallest.length > 0 ? smallest : null;
};

const sumOf = (turns: readonly number[]): number => turns.reduce((sum, by) => sum + by, 0);

/**
 * The ways to reach a score by people and competencies, where it is computed from them by sums, products and weights.
 * Otherwise, or where there are too many combinations, the score is blocked: no exam or hire is known to meet it.
 */
export function* waysToScore(rule: ScoreRule, id: string, context: Context, waysToHold: WaysToHold): Generator<Goal> {
  const { quantity } = rule;
  const root = `${id}/${quantity.id}`;
  const dials = dialsIn(quantity, root, context);
  const isOutOfReach = hasLooseCondition(quantity) || context.edition.counting.competenciesPerPerson === "one";
  const value = valueWith(quantity, root, context);
  const reaches = (turns: readonly number[]) =>
    value(new Map(dials.map((dial, i) => [dial.id, dial.now + (turns[i] ?? 0)]))) >= rule.atLeast;
  const ways = isOutOfReach || dials.length === 0 ? null : turnsTo(dials, reaches);
  if (ways === null) return yield blocked(id);
  for (const turns of ways) {
    const parts = dials.map(({ quantity: dial, id: at, now }, i): Goal[] => {
      const count = now + (turns[i] ?? 0);
      if ((turns[i] ?? 0) === 0) return [{ demands: [], blockedBy: [] }];
      if (dial.quantity === "held") return [...waysToHold({ ...dial, count }, context)];
      return [{ demands: [demandOf({ ...dial, count }, at)], blockedBy: [] }];
    });
    yield* product(parts);
  }
}
