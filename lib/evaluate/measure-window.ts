import { addDays, addMonths, type Day, monthOf, monthsBefore } from "@/lib/date/day";
import type { MeasureShape, Over } from "@/lib/edition/clause";
import type { ActivityFacts } from "@/lib/evaluate/facts/facts";
import type { Window } from "@/lib/evaluate/trace/trace";
import { activityWhen, countsFrom } from "./facts/activity";

/**
 * The days or months that a measure looks at on day D. Trailing months: addMonths(D, -n) < day <= D. Full months: the n
 * calendar months before D's own. Periods: the one D lies in, up to D, or the last one that is over; an empty window
 * where there is none. Both ends of the answer are inclusive.
 */
export const windowOf = ({ over }: { over: Over }, on: Day, shape: MeasureShape = "event"): Window => {
  if (over.window === "periods") return periodOf(over, on, shape);
  const { months } = over;
  if (over.window === "trailing-months")
    return { shape: "days", from: addDays(addMonths(on, -months), 1), to: on, months };
  const full = monthsBefore(on, months);
  return { shape: "months", from: full[0] ?? monthOf(on), to: full[full.length - 1] ?? monthOf(on), months };
};

/** A month belongs to the period that holds its first day, and counts once it is over. */
const periodOf = ({ which, periods }: Over & { window: "periods" }, on: Day, shape: MeasureShape): Window => {
  const period =
    which === "current"
      ? periods.find(({ from, until }) => from <= on && on < until)
      : periods.findLast(({ until }) => until <= on);
  const [from, last] = period ? [period.from, addDays(period.until, -1)] : [addDays(on, 1), on];
  const to = last < on ? last : on;
  if (shape !== "points") return { shape: "days", from, to, months: 0 };
  const month = monthOf(from);
  const first = `${month}-01` < from ? monthOf(addMonths(`${month}-01`, 1)) : month;
  const before = monthOf(addMonths(`${monthOf(on)}-01`, -1));
  const over = [before, monthOf(to)].sort();
  return { shape: "months", from: first, to: over[0] ?? before, months: 0 };
};

/**
 * The first day on which `day` is no longer in a trailing window of so many months. Searched for, because months differ
 * in length.
 */
export const leavesOn = (day: Day, months: number): Day => {
  let on = addDays(addMonths(day, months), -3);
  while (addMonths(on, -months) < day) on = addDays(on, 1);
  return on;
};

/** The days on which an activity can begin or cease to count in a window. */
export const turningDaysOf = (over: Over, one: ActivityFacts): Day[] => {
  const when = activityWhen(one);
  const begins = countsFrom(one);
  if (over.window === "periods") return [begins, ...over.periods.flatMap(({ from, until }) => [from, until])];
  const { months } = over;
  return [begins, when.length === 7 ? addMonths(`${when}-01`, months + 1) : leavesOn(when, months)];
};
