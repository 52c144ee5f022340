import type { Day } from "@/lib/date/day";
import { isLoss, type OutlookChange } from "./outlook";

/** A loss of which a company must be told now; `daysAhead` is the reminder's step, `daysLeft` what is really left. */
export type DueReminder = { change: OutlookChange; daysAhead: number; daysLeft: number };

const dayMs = 86_400_000;

/** Whole days from one day to another; negative where it lies behind. */
const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/**
 * The reminder each coming loss is due today: the last step of the edition's `daysAhead` that is reached. A step whose day
 * was slept through is due until the next one is; what is first known late is told at once, by that step alone. Pure.
 */
export const dueReminders = (
  changes: readonly OutlookChange[],
  daysAhead: readonly number[],
  today: Day,
): DueReminder[] =>
  changes.filter(isLoss).flatMap((change) => {
    const daysLeft = daysBetween(today, change.on);
    const reached = daysAhead.filter((step) => daysLeft > 0 && daysLeft <= step);
    return reached.length === 0 ? [] : [{ change, daysAhead: Math.min(...reached), daysLeft }];
  });
