import type { Benefit, BenefitPeriod } from "@/lib/benefit/benefit";
import { addMonths, type Day } from "@/lib/date/day";

/** Days, `until` exclusive. */
export type Period = { from: Day; until: Day };

const allTime: Period = { from: "0001-01-01", until: "9999-12-31" };
const monthsIn = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Exclude<BenefitPeriod, "once">, number>;

/** The calendar month, quarter or year that a day lies in. */
const calendarPeriod = (months: number, day: Day): Period => {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  return { from, until: addMonths(from, months) };
};

/** The period in which a benefit counts on a day: its own, or all time where it has none. */
export const periodOn = ({ measure }: Pick<Benefit, "measure">, day: Day): Period => {
  const period = "period" in measure ? measure.period : "once";
  return period === "once" ? allTime : calendarPeriod(monthsIn[period], day);
};

/** Whether a period is all time. */
export const isAllTime = (period: Partial<Period>): boolean =>
  period.from === allTime.from || period.until === allTime.until;

/** The first day on which what is allocated on a day can no longer be used; null for no end. */
export const expiryOf = (
  { validMonths }: Pick<Benefit, "validMonths">,
  allocatedOn: Day,
  period: Period,
): Day | null => (validMonths !== null ? addMonths(allocatedOn, validMonths) : isAllTime(period) ? null : period.until);

/** Whether what is allocated on a day could never be used: its end is over by then. */
export const isOverBefore = (expiresOn: Day | null, allocatedOn: Day): boolean =>
  expiresOn !== null && expiresOn <= allocatedOn;
