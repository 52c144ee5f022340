import { type LeftOutRecords, trimTrace } from "@/lib/answer/trimmed";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { nextTier, requirementsOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { Move } from "./move";
import { factsAfter } from "./play";

/** What a simulation leads to: the tier, the competencies held, and the requirements of the next tier, at the top of its own. */
export type SimulatedOutcome = { tier: string; competencies: string[]; requirements: Trace[]; leftOut: LeftOutRecords };

/** The outcome of these facts once all moves are done and verified on that day. Pure. */
export const outcomeOf = (edition: Edition, facts: Facts, on: Day, moves: readonly Move[]): SimulatedOutcome => {
  const { tier, competencies, trace } = evaluate(edition, factsAfter(facts, moves, on, edition), on);
  const next = nextTier(edition, tier);
  const asked = requirementsOf(trace, next?.id ?? tier);
  const trimmed = asked.map((node) => trimTrace(node));
  return {
    ...{ tier, competencies },
    requirements: trimmed.map((one) => one.trace),
    leftOut: Object.assign({}, ...trimmed.map((one) => one.leftOut)),
  };
};
