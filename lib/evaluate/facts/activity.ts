import { addMonths, type Day, type Month } from "@/lib/date/day";
import type { ActivityFacts } from "@/lib/evaluate/facts/facts";

/** What an activity adds to a total: cents, points, 1 for an event, or the figure that was read. */
export const activityAmount = (one: ActivityFacts): number =>
  "amountCents" in one ? one.amountCents : "points" in one ? one.points : "value" in one ? one.value : 1;

/** The day an activity happened, or its month where it is recorded by month. */
export const activityWhen = (one: ActivityFacts): Day | Month =>
  "bookedOn" in one ? one.bookedOn : "month" in one ? one.month : "readOn" in one ? one.readOn : one.completedOn;

/** The first day on which an activity can count: its own, or for one recorded by month the day after that month. */
export const countsFrom = (one: ActivityFacts): Day => {
  const when = activityWhen(one);
  return when.length === 7 ? addMonths(`${when}-01`, 1) : when;
};
