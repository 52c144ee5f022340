import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { Trace } from "@/lib/evaluate/trace/trace";

/**
 * What staff may grant an exception for: tiers and competencies that are not met, each followed by its requirements
 * that are not.
 */
export const grantableNodes = (trace: Trace, edition: Edition): Trace[] => {
  const owners = new Set([...edition.tiers.slice(1), ...edition.competencies].map(({ id }) => id));
  return trace.children
    .filter(({ id, isMet }) => owners.has(id) && !isMet)
    .flatMap((owner) => [owner, ...owner.children.filter(({ isMet }) => !isMet)]);
};

/** Whether the tier rests on an exception: without any, the records earn another. */
export const restsOnException = (edition: Edition, facts: Facts, tier: string, on: Day): boolean => {
  const { overrides = [], ...own } = facts;
  return overrides.length > 0 && earnedTier(edition, own, on).tier !== tier;
};
