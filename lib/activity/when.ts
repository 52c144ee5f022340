import { type ActivityKind, isMonthly } from "@/lib/activity/kind";
import { type Day, formatDay, formatMonth, monthOf } from "@/lib/date/day";

/** The day of an activity in the reader's language, or its month where its kind is told by month. */
export const activityWhenText = (kind: ActivityKind, occurredOn: Day, locale: string): string =>
  isMonthly(kind) ? formatMonth(monthOf(occurredOn), locale) : formatDay(occurredOn, locale);
