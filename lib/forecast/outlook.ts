import { addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { forecast } from "@/lib/forecast/forecast";
import { type Cause, causesOf } from "./cause";

/** How far ahead the outlook looks, in months (A). */
const outlookMonths = 24;

/** A day on which the level or the competencies change, from what is known today, and what makes it so. */
export type OutlookChange = {
  on: Day;
  from: string;
  tier: string;
  move: "fall" | "rise" | "stay";
  competenciesLost: string[];
  competenciesGained: string[];
  causes: Cause[];
};

/** The last day of an outlook made that day. */
export const outlookHorizon = (on: Day): Day => addMonths(on, outlookMonths);

/** True where the level or a competency is lost. */
export const isLoss = ({ move, competenciesLost }: OutlookChange): boolean =>
  move === "fall" || competenciesLost.length > 0;

const moveOf = (edition: Edition, from: string, to: string): OutlookChange["move"] => {
  const [before, after] = [heightOf(edition, from), heightOf(edition, to)];
  return after < before ? "fall" : after > before ? "rise" : "stay";
};

/** The changes after a day and up to another, each with its causes. Levels are those earned, before any grace. Pure. */
export const outlook = (edition: Edition, facts: Facts, on: Day, until: Day = outlookHorizon(on)): OutlookChange[] => {
  let from = earnedTier(edition, facts, on).tier;
  return forecast(edition, facts, on, until).map(({ because, ...change }) => {
    const causes = causesOf(edition, facts, change.on, because);
    const told = { ...change, from, move: moveOf(edition, from, change.tier), causes };
    from = change.tier;
    return told;
  });
};
