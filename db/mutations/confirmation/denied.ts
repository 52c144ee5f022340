import { and, eq, ne, or, sql } from "drizzle-orm";
import { activity } from "@/db/schema/claim";
import { customerAnswer } from "@/db/schema/confirmation";
import type { Tx } from "@/db/tx";

/**
 * Whether a customer said no to a declaration, or to one that the company withdrew or had rejected and declared again: of
 * the same kind, with the same customer or reference. What was corrected since does not undo a no.
 */
export const wasDenied = async (tx: Tx, row: typeof activity.$inferSelect): Promise<boolean> => {
  const isAgain = and(
    sql`${activity.state} IN ('withdrawn', 'rejected')`,
    eq(activity.kind, row.kind),
    or(
      and(ne(activity.customer, ""), sql`lower(${activity.customer}) = lower(${row.customer})`),
      and(ne(activity.reference, ""), sql`lower(${activity.reference}) = lower(${row.reference})`),
    ),
  );
  const noes = await tx
    .select({ id: activity.id })
    .from(customerAnswer)
    .innerJoin(activity, eq(activity.id, customerAnswer.activityId))
    .where(
      and(
        eq(customerAnswer.partnerId, row.partnerId),
        eq(customerAnswer.tookPlace, false),
        or(eq(activity.id, row.id), isAgain),
      ),
    )
    .limit(1);
  return noes.length > 0;
};
