import { and, eq, sql } from "drizzle-orm";
import { benefitBudget, benefitRequest } from "@/db/schema/benefit";
import type { Tx } from "@/db/tx";
import type { Day } from "@/lib/date/day";

type Key = { benefitId: string; periodFrom: Day; periodUntil: Day; currency: string };

/** What was allocated of a benefit in a period, over all companies; a benefit without an amount counts as one. */
export const allocatedIn = async (tx: Tx, { benefitId, periodFrom, periodUntil, currency }: Key): Promise<number> => {
  const [row] = await tx
    .select({ allocated: sql<string>`coalesce(sum(coalesce(${benefitRequest.amount}, 1)), 0)` })
    .from(benefitRequest)
    .where(
      and(
        eq(benefitRequest.state, "verified"),
        eq(benefitRequest.benefitId, benefitId),
        eq(benefitRequest.periodFrom, periodFrom),
        eq(benefitRequest.periodUntil, periodUntil),
        eq(sql`coalesce(${benefitRequest.currency}, '')`, currency),
      ),
    );
  return Number(row?.allocated ?? 0);
};

/** The limit that is set; null for none. Who allocates reads it under lock (db/mutations/benefit/budget.ts). */
export const findLimit = async (
  tx: Tx,
  { benefitId, periodFrom, periodUntil, currency }: Key,
): Promise<number | null> => {
  const [row] = await tx
    .select({ amount: benefitBudget.amount })
    .from(benefitBudget)
    .where(
      and(
        eq(benefitBudget.benefitId, benefitId),
        eq(benefitBudget.periodFrom, periodFrom),
        eq(benefitBudget.periodUntil, periodUntil),
        eq(benefitBudget.currency, currency),
      ),
    );
  return row?.amount ?? null;
};
