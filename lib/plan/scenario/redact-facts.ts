import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { everyNode, heightOf } from "@/lib/evaluate/trace/selectors";

const isMoney = (one: ActivityFacts): boolean => "amountCents" in one;

/** All tags that an edition looks for: the order that stands for all others carries them all. */
const tagsIn = (edition: Edition): string[] => [
  ...new Set(partsOfEdition(edition).flatMap((part) => ("tagged" in part ? (part.tagged ?? []) : []))),
];

const standIn = (edition: Edition, on: Day, amountCents: number): ActivityFacts => {
  const tags = tagsIn(edition);
  return {
    id: "licence-revenue-withheld",
    kind: "licence-revenue",
    bookedOn: on,
    amountCents,
    currency: edition.currency,
    status: "verified",
    ...(tags.length > 0 ? { tags } : {}),
  };
};

const isInQuantities = (edition: Edition): boolean =>
  partsOfEdition(edition).some(
    (part) => !isRule(part) && part.quantity === "measure" && part.measure === "licence-revenue",
  );

/** The largest amount asked for by a requirement that revenue meets; null where revenue meets none. */
const askedFor = (edition: Edition, facts: Facts, on: Day): number | null => {
  const met = everyNode(evaluate(edition, facts, on).trace).flatMap((node) =>
    node.kind === "measure" && node.measure === "licence-revenue" && node.need > 0 && node.isMet ? [node.need] : [],
  );
  return met.length === 0 ? null : Math.max(...met);
};

/**
 * The least amount with which no tier and no competency is lost, found by halving: for editions that compute with
 * revenue.
 */
const leastFor = (edition: Edition, facts: Facts, bare: Facts, on: Day): number | null => {
  const now = earnedTier(edition, facts, on);
  const isEnough = (amountCents: number): boolean => {
    const then = earnedTier(edition, { ...bare, activity: [...bare.activity, standIn(edition, on, amountCents)] }, on);
    return (
      heightOf(edition, then.tier) >= heightOf(edition, now.tier) &&
      now.competencies.every((id) => then.competencies.includes(id))
    );
  };
  if (isEnough(0)) return null;
  let [low, high] = [
    0,
    facts.activity.reduce((sum, one) => sum + ("amountCents" in one ? Math.abs(one.amountCents) : 0), 0),
  ];
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/**
 * The facts for a reader without the permission `revenue.view`: all orders are removed, and where revenue meets a
 * requirement on that day, one order of the amount just needed replaces them. Tiers stay the same, and no amount of the
 * company shows. Pure.
 */
export const redactRevenueFacts = (edition: Edition, facts: Facts, on: Day): Facts => {
  const bare = { ...facts, activity: facts.activity.filter((one) => !isMoney(one)) };
  const amount = isInQuantities(edition) ? leastFor(edition, facts, bare, on) : askedFor(edition, facts, on);
  return amount === null ? bare : { ...bare, activity: [...bare.activity, standIn(edition, on, amount)] };
};
