import { and, desc, eq, ne, sql } from "drizzle-orm";
import { seenActivity } from "@/db/queries/activity/seen";
import { activity } from "@/db/schema/claim";
import { customerAnswer, customerConfirmation } from "@/db/schema/confirmation";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { CustomerSummary } from "@/lib/confirmation/summary";

const sentencesShown = 5;

/** `isStillTold` for every answer at once: what was confirmed before a declaration was corrected says nothing about it. */
const isStillToldRow = sql`jsonb_build_object('kind', ${activity.kind}, 'occurredOn', ${activity.occurredOn},
  'customer', ${activity.customer}, 'reference', ${activity.reference}, 'amountCents', ${activity.amountCents},
  'currency', ${activity.currency}, 'points', ${activity.points}) @> ${customerConfirmation.told}`;

const isOfAnswer = eq(customerConfirmation.id, customerAnswer.confirmationId);

/** What the customers of a company said of what it did for them: how many confirmed, with which words, and their latest sentences. */
export const getCustomerSummary = (actor: Actor, partnerId: string): Promise<CustomerSummary> =>
  read(actor, async (tx) => {
    requirePermission(actor, "activity.view", { partnerId });
    const seen = and(seenActivity(actor, partnerId), ne(activity.state, "withdrawn"));
    const [counted] = await tx
      .select({
        asked: sql<number>`count(DISTINCT ${activity.id})::int`,
        confirmed: sql<number>`(count(DISTINCT ${activity.id}) FILTER (WHERE ${customerAnswer.tookPlace} AND ${isStillToldRow}))::int`,
      })
      .from(customerConfirmation)
      .innerJoin(activity, eq(activity.id, customerConfirmation.activityId))
      .leftJoin(customerAnswer, eq(customerAnswer.confirmationId, customerConfirmation.id))
      .where(seen);
    const confirmed = and(seen, customerAnswer.tookPlace, isStillToldRow);
    const words = await tx
      .select({ word: customerAnswer.outcome, count: sql<number>`count(*)::int` })
      .from(customerAnswer)
      .innerJoin(customerConfirmation, isOfAnswer)
      .innerJoin(activity, eq(activity.id, customerAnswer.activityId))
      .where(confirmed)
      .groupBy(customerAnswer.outcome);
    const latest = await tx
      .select({
        activityId: activity.id,
        customer: activity.customer,
        sentence: customerAnswer.sentence,
        answeredAt: customerAnswer.answeredAt,
      })
      .from(customerAnswer)
      .innerJoin(customerConfirmation, isOfAnswer)
      .innerJoin(activity, eq(activity.id, customerAnswer.activityId))
      .where(and(confirmed, ne(customerAnswer.sentence, "")))
      .orderBy(desc(customerAnswer.answeredAt), desc(customerAnswer.confirmationId))
      .limit(sentencesShown);
    return { asked: counted?.asked ?? 0, confirmed: counted?.confirmed ?? 0, words, latest };
  });
