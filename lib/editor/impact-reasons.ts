import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { requirementsOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { ImpactMove } from "./impact";

/** A move and what made it: requirements of one of the two editions. */
export type ExplainedMove = ImpactMove & { because: Trace[] };

/**
 * Why a company moves: where it falls, what the later rules ask of its level and it lacks; where it rises, what the
 * earlier rules asked of its new level and it lacked. Nothing where the level itself is new or gone. Pure.
 */
export const impactReasons = (before: Edition, after: Edition, facts: Facts, move: ImpactMove, on: Day): Trace[] => {
  if (move.direction === "stays") return [];
  const [edition, tier] = move.direction === "falls" ? [after, move.from] : [before, move.to];
  return requirementsOf(evaluate(edition, facts, on).trace, tier).filter(({ isMet }) => !isMet);
};
