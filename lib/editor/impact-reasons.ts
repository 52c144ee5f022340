import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { requirementsOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { ImpactMove } from "./impact";

/** A company's move with the requirements, of one of the two editions, that caused it. */
export type ExplainedMove = ImpactMove & { because: Trace[] };

/**
 * Why a company moves: if it falls, what the later edition asks for its tier and it lacks; if it rises, what the
 * earlier edition asked for its new tier and it lacked. Empty where the tier itself is new or gone. Pure.
 */
export const impactReasons = (before: Edition, after: Edition, facts: Facts, move: ImpactMove, on: Day): Trace[] => {
  if (move.direction === "stays") return [];
  const [edition, tier] = move.direction === "falls" ? [after, move.from] : [before, move.to];
  return requirementsOf(evaluate(edition, facts, on).trace, tier).filter(({ isMet }) => !isMet);
};
