import { addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { foresee } from "@/lib/forecast/forecast";
import { type Cause, causesOf } from "./cause";

/** How far ahead the outlook looks, in months. Source: assumption of this installation. */
const outlookMonths = 24;

/** A day on which the tier or the competencies change, as far as is known today, and why. */
export type OutlookChange = {
  on: Day;
  from: string;
  tier: string;
  move: "fall" | "rise" | "stay";
  competenciesLost: string[];
  competenciesGained: string[];
  causes: Cause[];
};

/** The last day that an outlook made on this day covers. */
export const outlookHorizon = (on: Day): Day => addMonths(on, outlookMonths);

/** Whether a change loses the tier or a competency. */
export const isLoss = ({ move, competenciesLost }: OutlookChange): boolean =>
  move === "fall" || competenciesLost.length > 0;

const moveOf = (edition: Edition, from: string, to: string): OutlookChange["move"] => {
  const [before, after] = [heightOf(edition, from), heightOf(edition, to)];
  return after < before ? "fall" : after > before ? "rise" : "stay";
};

/**
 * The changes after a day and up to another, each with its causes. Tiers are those earned, before any grace period.
 * Pure.
 */
export const outlook = (edition: Edition, facts: Facts, on: Day, until: Day = outlookHorizon(on)): OutlookChange[] => {
  let from = earnedTier(edition, facts, on).tier;
  return foresee(edition, facts, on, until).map(({ because: _, reasons, ...change }) => {
    // A loss is told by what costs something, not by an exam passed on the same day.
    const causes = causesOf(edition, facts, change.on, reasons);
    const told = { ...change, from, move: moveOf(edition, from, change.tier), causes };
    from = change.tier;
    return told;
  });
};
