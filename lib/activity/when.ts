import { type ActivityKind, isMonthly } from "@/lib/activity/kind";
import { type Day, formatDay, formatMonth, monthOf } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";

/** The day of an activity in the reader's language, or its month where its kind is told by month. */
export const activityWhenText = (kind: ActivityKind, occurredOn: Day, locale: Locale): string =>
  isMonthly(kind) ? formatMonth(monthOf(occurredOn), locale) : formatDay(occurredOn, locale);
