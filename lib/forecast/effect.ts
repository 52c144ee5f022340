import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { type EarnedTier, earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { compare } from "@/lib/evaluate/prove/proof";
import { turningDays } from "@/lib/evaluate/prove/turning-days";
import { heightOf, requirementsOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { outlookHorizon } from "./outlook";

/**
 * From a day on a change of the records makes a difference: what would be earned without it (`from`) and with it (`to`).
 * `unmet` are the requirements of the tier that is lost, as they stand that day with the change.
 */
export type EffectChange = {
  on: Day;
  from: string;
  to: string;
  move: "fall" | "rise" | "stay";
  competenciesLost: string[];
  competenciesGained: string[];
  unmet: Trace[];
};

const without = (all: readonly string[], others: readonly string[]): string[] =>
  all.filter((one) => !others.includes(one));

const moveOf = (edition: Edition, from: string, to: string): EffectChange["move"] => {
  const [before, after] = [heightOf(edition, from), heightOf(edition, to)];
  return after < before ? "fall" : after > before ? "rise" : "stay";
};

type Difference = Omit<EffectChange, "on" | "unmet">;

const differenceOf = (edition: Edition, before: EarnedTier, after: EarnedTier): Difference => ({
  from: before.tier,
  to: after.tier,
  move: moveOf(edition, before.tier, after.tier),
  competenciesLost: without(before.competencies, after.competencies),
  competenciesGained: without(after.competencies, before.competencies),
});

const isSame = ({ move, competenciesLost, competenciesGained }: Difference): boolean =>
  move === "stay" && competenciesLost.length + competenciesGained.length === 0;

const unmetOn = (edition: Edition, after: Facts, on: Day, { from, move }: Difference): Trace[] =>
  move === "fall" ? requirementsOf(evaluate(edition, after, on).trace, from).filter(({ isMet }) => !isMet) : [];

/** Whether the same is lost and gained, whatever tier either side has reached by itself meanwhile. */
const isAlike = (one: Difference, other: Difference): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * How a change of the records changes what is earned, from a day on and as far as the outlook looks: each day on which the
 * difference becomes another. Empty where it makes none. Pure.
 */
export const effectOf = (
  edition: Edition,
  before: Facts,
  after: Facts,
  on: Day,
  until: Day = outlookHorizon(on),
): EffectChange[] => {
  const ahead = [...turningDays(edition, before), ...turningDays(edition, after)];
  const days = [...new Set([on, ...ahead.filter((day) => day > on && day <= until)])].sort(compare);
  const changes: EffectChange[] = [];
  let last: Difference | null = null;
  for (const day of days) {
    const difference = differenceOf(edition, earnedTier(edition, before, day), earnedTier(edition, after, day));
    const isNews = last ? !isAlike(last, difference) : true;
    if (isNews && !(isSame(difference) && (last === null || isSame(last))))
      changes.push({ on: day, ...difference, unmet: unmetOn(edition, after, day, difference) });
    last = difference;
  }
  return changes;
};
