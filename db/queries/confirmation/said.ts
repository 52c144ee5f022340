import { and, desc, eq } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { activity, review } from "@/db/schema/claim";
import { customerAnswer, customerConfirmation } from "@/db/schema/confirmation";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { linkState } from "@/lib/confirmation/link";
import type { CustomerSaid, VerifiedBy } from "@/lib/confirmation/said";
import { isStillTold } from "@/lib/confirmation/told";

/** The customers who were asked about a declaration that the actor sees, the latest first, and what they said. */
export const customersOf = async (tx: Tx, actor: Actor, activityId: string): Promise<CustomerSaid[]> => {
  const rows = await tx
    .select({ asked: customerConfirmation, row: activity, answer: customerAnswer })
    .from(customerConfirmation)
    .innerJoin(activity, eq(activity.id, customerConfirmation.activityId))
    .leftJoin(customerAnswer, eq(customerAnswer.confirmationId, customerConfirmation.id))
    .where(eq(customerConfirmation.activityId, activityId))
    .orderBy(desc(customerConfirmation.askedAt), desc(customerConfirmation.id));
  return rows.map(({ asked, row, answer }) => {
    const { id, name, email, isPublicMailbox, askedAt, expiresAt, remindedAt } = asked;
    return {
      ...{ id, name, email, isPublicMailbox, askedAt, expiresAt, remindedAt },
      ...{ state: linkState(asked, actor.at), isStillTold: isStillTold(asked.told, row) },
      answer: answer && {
        ...{ tookPlace: answer.tookPlace, outcome: answer.outcome, sentence: answer.sentence },
        ...{ reason: actor.side === "staff" ? answer.reason : "", answeredAt: answer.answeredAt },
      },
    };
  });
};

/** Who verified a declaration: its customer, or a person of the vendor's team with what they wrote; null where neither is known. */
export const findVerifier = async (tx: Tx, activityId: string): Promise<VerifiedBy | null> => {
  const [last] = await tx
    .select({ at: review.at, confirmationId: review.confirmationId, note: review.note, by: account.name })
    .from(review)
    .leftJoin(account, eq(account.id, review.accountId))
    .where(and(eq(review.subjectId, activityId), eq(review.subjectKind, "activity"), eq(review.decision, "accepted")))
    .orderBy(desc(review.at), desc(review.id))
    .limit(1);
  if (!last) return null;
  if (last.confirmationId) return { who: "customer", at: last.at };
  return { who: "staff", by: last.by ?? "", because: last.note };
};

/** By whose word each verified activity of a company counts whose customer was asked. */
export const listVerifiers = async (tx: Tx, partnerId: string): Promise<Record<string, "customer" | "staff">> => {
  const rows = await tx
    .selectDistinctOn([review.subjectId], { id: review.subjectId, confirmationId: review.confirmationId })
    .from(review)
    .innerJoin(customerConfirmation, eq(customerConfirmation.activityId, review.subjectId))
    .where(and(eq(review.partnerId, partnerId), eq(review.subjectKind, "activity"), eq(review.decision, "accepted")))
    .orderBy(review.subjectId, desc(review.at), desc(review.id));
  return Object.fromEntries(rows.map(({ id, confirmationId }) => [id, confirmationId ? "customer" : "staff"]));
};
