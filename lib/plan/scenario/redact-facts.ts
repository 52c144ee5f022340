import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { everyNode, heightOf } from "@/lib/evaluate/trace/selectors";

const isMoney = (one: ActivityFacts): boolean => "amountCents" in one;

/** Tags an edition looks for: one order stands for orders of every sort. */
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

/** The amount the requirements that are met ask for; null where none is met by revenue. */
const askedFor = (edition: Edition, facts: Facts, on: Day): number | null => {
  const met = everyNode(evaluate(edition, facts, on).trace).flatMap((node) =>
    node.kind === "measure" && node.measure === "licence-revenue" && node.need > 0 && node.isMet ? [node.need] : [],
  );
  return met.length === 0 ? null : Math.max(...met);
};

/** Where revenue is a part of a number: the least amount by which no level and no competency is lost. */
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
 * Facts for a reader who may not see licence revenue: its orders are gone, and where they meet a requirement on that
 * day, one order of just the amount that is needed stands for them all. The levels stay; no amount of the company's is
 * told. Source: docs/security.md, "Who may see what", point 6.
 */
export const redactRevenueFacts = (edition: Edition, facts: Facts, on: Day): Facts => {
  const bare = { ...facts, activity: facts.activity.filter((one) => !isMoney(one)) };
  const amount = isInQuantities(edition) ? leastFor(edition, facts, bare, on) : askedFor(edition, facts, on);
  return amount === null ? bare : { ...bare, activity: [...bare.activity, standIn(edition, on, amount)] };
};
