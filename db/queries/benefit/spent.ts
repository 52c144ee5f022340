import { and, eq, type SQL, sql } from "drizzle-orm";
import { benefitBudget, benefitRequest } from "@/db/schema/benefit";
import type { Tx } from "@/db/tx";
import { currencyOf } from "@/lib/benefit/account";
import type { Benefit } from "@/lib/benefit/benefit";
import type { Period } from "@/lib/benefit/period";
import type { Day } from "@/lib/date/day";

/** What a budget is for: amounts of one measure in a period. */
export type BudgetKey = { benefitId: string; measure: Benefit["measure"]; periodFrom: Day; periodUntil: Day };

export const budgetKey = ({ id, measure }: Pick<Benefit, "id" | "measure">, { from, until }: Period): BudgetKey => ({
  ...{ benefitId: id, measure, periodFrom: from, periodUntil: until },
});

export const isBudgetOf = ({ benefitId, measure, periodFrom, periodUntil }: BudgetKey) =>
  and(
    eq(benefitBudget.benefitId, benefitId),
    eq(benefitBudget.periodFrom, periodFrom),
    eq(benefitBudget.periodUntil, periodUntil),
    eq(benefitBudget.currency, currencyOf({ measure }) ?? ""),
  );

/** Requests whose amounts add up with this measure, as `isSameMeasure` has it. */
const isMeasuredAs = (measure: Benefit["measure"]): SQL | undefined => {
  const asked = sql`${benefitRequest.benefit} -> 'measure'`;
  return and(
    sql`${asked} ->> 'of' = ${measure.of}`,
    measure.of === "money" ? eq(benefitRequest.currency, measure.currency) : undefined,
    measure.of === "units"
      ? sql`(${asked} -> 'name' ->> 'fr' = ${measure.name.fr} OR ${asked} -> 'name' ->> 'en' = ${measure.name.en})`
      : undefined,
  );
};

/** What was allocated of a benefit in a period, over all companies; a benefit without an amount counts as one. */
export const allocatedIn = async (tx: Tx, key: BudgetKey): Promise<number> => {
  const [row] = await tx
    .select({ allocated: sql<string>`coalesce(sum(coalesce(${benefitRequest.amount}, 1)), 0)` })
    .from(benefitRequest)
    .where(
      and(
        eq(benefitRequest.state, "verified"),
        eq(benefitRequest.benefitId, key.benefitId),
        eq(benefitRequest.periodFrom, key.periodFrom),
        eq(benefitRequest.periodUntil, key.periodUntil),
        isMeasuredAs(key.measure),
      ),
    );
  return Number(row?.allocated ?? 0);
};

/** The limit that is set; null for none. Who allocates reads it under lock (db/mutations/benefit/budget.ts). */
export const findLimit = async (tx: Tx, key: BudgetKey): Promise<number | null> => {
  const [row] = await tx.select({ amount: benefitBudget.amount }).from(benefitBudget).where(isBudgetOf(key));
  return row?.amount ?? null;
};

/** Whether a use still counts: nobody took it back. Written out with table names, which the builder may leave away. */
export const isUseCounted: SQL = sql`NOT EXISTS (SELECT 1 FROM benefit_use_taken_back b
  WHERE b.use_id = benefit_use.id)`;
