import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { activityAmount } from "@/lib/evaluate/facts/activity";
import { isConfidentialActivity, isConfidentialMeasure } from "@/lib/evaluate/facts/confidential";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";
import { everyNode, heightOf } from "@/lib/evaluate/trace/selectors";

/** The measures whose amounts a reader without the permission may not know. */
const hiddenMeasures = (edition: Edition): string[] =>
  [...vocabularyOf(edition).measures].flatMap(([kind, shape]) => (isConfidentialMeasure(kind, shape) ? [kind] : []));

/** All tags that an edition looks for: the order that stands for all others carries them all. */
const tagsIn = (edition: Edition): string[] => [
  ...new Set(partsOfEdition(edition).flatMap((part) => ("tagged" in part ? (part.tagged ?? []) : []))),
];

/** So much of each measure. */
type Amounts = ReadonlyMap<string, number>;

/** Activity of just these amounts, which stands for all that was removed. */
const standIns = (edition: Edition, on: Day, amounts: Amounts): ActivityFacts[] =>
  [...amounts].flatMap(([kind, amount]) =>
    sampleActivity(vocabularyOf(edition).measures.get(kind) ?? "event", {
      ...{ kind, on, amount, id: `${kind}-withheld` },
      ...{ currency: edition.currency, tags: tagsIn(edition) },
    }),
  );

const isInQuantities = (edition: Edition, measures: readonly string[]): boolean =>
  partsOfEdition(edition).some(
    (part) => !isRule(part) && part.quantity === "measure" && measures.includes(part.measure),
  );

/** Of each measure, the largest amount asked for by a requirement that it meets; measures that meet none are left out. */
const amountsAskedFor = (edition: Edition, facts: Facts, on: Day, measures: readonly string[]): Amounts => {
  const asked = new Map<string, number>();
  for (const node of everyNode(evaluate(edition, facts, on).trace))
    if (node.kind === "measure" && measures.includes(node.measure) && node.need > 0 && node.isMet)
      asked.set(node.measure, Math.max(node.need, asked.get(node.measure) ?? 0));
  return asked;
};

/** The least whole number from 0 to `high` that is enough, found by halving; `high` is taken to be. */
const leastEnough = (high: number, isEnough: (amount: number) => boolean): number => {
  if (isEnough(0)) return 0;
  let [low, least] = [0, high];
  while (low + 1 < least) {
    const middle = Math.floor((low + least) / 2);
    if (isEnough(middle)) least = middle;
    else low = middle;
  }
  return least;
};

/** The least amounts with which no tier and no competency is lost, one measure after the other. */
const leastAmounts = (edition: Edition, facts: Facts, bare: Facts, on: Day, measures: readonly string[]): Amounts => {
  const now = earnedTier(edition, facts, on);
  const isEnough = (amounts: Amounts): boolean => {
    const then = earnedTier(edition, { ...bare, activity: [...bare.activity, ...standIns(edition, on, amounts)] }, on);
    return (
      heightOf(edition, then.tier) >= heightOf(edition, now.tier) &&
      now.competencies.every((id) => then.competencies.includes(id))
    );
  };
  const totalOf = (kind: string): number =>
    facts.activity.reduce((sum, one) => sum + (one.kind === kind ? Math.abs(activityAmount(one)) : 0), 0);
  return measures.reduce<Amounts>(
    (amounts, kind) =>
      new Map(amounts).set(
        kind,
        leastEnough(totalOf(kind), (amount) => isEnough(new Map(amounts).set(kind, amount))),
      ),
    new Map(measures.map((kind) => [kind, totalOf(kind)])),
  );
};

/**
 * The facts for a reader without the permission `revenue.view`: all orders and all activity of a confidential kind are
 * removed, and where one of them meets a requirement on that day, one order of the amount just needed replaces them.
 * Tiers stay the same, and no amount of the company shows. An edition that computes with such amounts may need less than
 * its requirements ask for, so there the least amounts are searched. Pure.
 */
export const redactRevenueFacts = (edition: Edition, facts: Facts, on: Day): Facts => {
  const bare = { ...facts, activity: facts.activity.filter((one) => !isConfidentialActivity(one)) };
  const measures = hiddenMeasures(edition);
  const amounts = isInQuantities(edition, measures)
    ? leastAmounts(edition, facts, bare, on, measures)
    : amountsAskedFor(edition, facts, on, measures);
  const needed = new Map([...amounts].filter(([, amount]) => amount > 0));
  return { ...bare, activity: [...bare.activity, ...standIns(edition, on, needed)] };
};
