import type { ActivityKind } from "@/lib/activity/kind";
import { addMonths, type Day, type Month, monthOf } from "@/lib/date/day";

/** A month of a kind that is told by month is due on this day of the next one. Source: assumption. */
const dueDay = "05";

/** Who declared a month within so many months goes on declaring them. Source: assumption. */
const habitMonths = 12;

export type MonthDue = { kind: ActivityKind; month: Month; dueOn: Day; isLate: boolean };

const firstOf = (day: Day): Day => `${monthOf(day)}-01`;

/** A kind of which the company declared some month lately, and whether it declared the last one that is over. */
export type MonthHabit = { kind: ActivityKind; isDeclared: boolean };

/** The month that is over on a day, and from when on a declared one makes the habit: first days of months. */
export const monthOver = (today: Day): { month: Day; since: Day } => {
  const month = addMonths(firstOf(today), -1);
  return { month, since: addMonths(month, -habitMonths) };
};

/** Whether a day is one on which who declares is reminded: from the first until the month is due. */
export const isReminderDay = (today: Day): boolean => today.slice(8) <= dueDay;

const due = (kind: ActivityKind, month: Day, today: Day): MonthDue => {
  const dueOn = `${monthOf(addMonths(month, 1))}-${dueDay}`;
  return { kind, month: monthOf(month), dueOn, isLate: today > dueOn };
};

/** The months that are over and not declared, by kind. A late one is still taken. */
export const monthsDue = (habits: readonly MonthHabit[], today: Day): MonthDue[] =>
  habits.filter(({ isDeclared }) => !isDeclared).map(({ kind }) => due(kind, monthOver(today).month, today));

/** The days ahead on which a month is due: the last one while it is not late, and the present one. */
export const monthsAhead = (habits: readonly MonthHabit[], today: Day): MonthDue[] => [
  ...monthsDue(habits, today).filter(({ isLate }) => !isLate),
  ...habits.map(({ kind }) => due(kind, firstOf(today), today)),
];
