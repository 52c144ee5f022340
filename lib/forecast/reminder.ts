import type { Day } from "@/lib/date/day";
import { isLoss, type OutlookChange } from "./outlook";

/**
 * A loss that a company must be reminded of today. `daysAhead` is the step of the edition's reminders, `daysLeft` the
 * days that are left.
 */
export type DueReminder = { change: OutlookChange; daysAhead: number; daysLeft: number };

const dayMs = 86_400_000;

/** Whole days from one day to another; negative where the second is earlier. */
const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/**
 * The reminder due today for each loss ahead: the smallest step of `daysAhead` that is reached. A step missed because
 * no job ran stays due until the next step; a loss first known late gets one reminder, that of the step it has reached.
 * Pure.
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
