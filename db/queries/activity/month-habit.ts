import { and, asc, eq, gte, inArray, isNull, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { activity } from "@/db/schema/claim";
import type { Tx } from "@/db/tx";
import { type ActivityKind, isMonthly } from "@/lib/activity/kind";
import { type MonthHabit, monthOver } from "@/lib/activity/month-due";
import { kindsIn } from "@/lib/activity/offered";
import type { Day } from "@/lib/date/day";

/** The kinds told by month that the edition in use counts. */
export const monthlyKinds = async (tx: Tx, today: Day): Promise<ActivityKind[]> =>
  kindsIn([await editionInUse(tx, today)])
    .map(({ kind }) => kind)
    .filter(isMonthly);

/** Declarations that make the habit: of the months before the last one that is over, and of that one. */
export const isOfHabit = (kinds: readonly ActivityKind[], today: Day): SQL | undefined => {
  const { month, since } = monthOver(today);
  return and(
    inArray(activity.kind, [...kinds]),
    isNull(activity.corrects),
    notInArray(activity.state, ["withdrawn", "rejected"]),
    gte(activity.occurredOn, since),
    lte(activity.occurredOn, month),
  );
};

/** Whether the last month that is over is among the declarations of a group, and whether an earlier one is. */
export const habitOf = (today: Day) => {
  const { month } = monthOver(today);
  return {
    isDeclared: sql<boolean>`bool_or(${activity.occurredOn} = ${month}::date)`,
    isHabit: sql<boolean>`bool_or(${activity.occurredOn} < ${month}::date)`,
  };
};

/** What a company declares by month, of the kinds that the edition in use counts. */
export const listMonthHabits = async (tx: Tx, partnerId: string, today: Day): Promise<MonthHabit[]> => {
  const kinds = await monthlyKinds(tx, today);
  if (kinds.length === 0) return [];
  const { isDeclared, isHabit } = habitOf(today);
  const rows = await tx
    .select({ kind: activity.kind, isDeclared, isHabit })
    .from(activity)
    .where(and(eq(activity.partnerId, partnerId), isOfHabit(kinds, today)))
    .groupBy(activity.kind)
    .orderBy(asc(activity.kind));
  return rows.filter((row) => row.isHabit).map(({ kind, isDeclared: declared }) => ({ kind, isDeclared: declared }));
};
