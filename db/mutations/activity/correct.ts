import { lockDeclared } from "@/db/mutations/activity/declare";
import { requireCovered } from "@/db/mutations/activity/total";
import { requireRoom } from "@/db/mutations/partner/capacity";
import { requireEvidence } from "@/db/mutations/review/evidence";
import { activity, review } from "@/db/schema/claim";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { type CorrectActivity, isCorrectable } from "@/lib/activity/correction";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

type ActivityRow = typeof activity.$inferSelect;

/** The verified activity under lock; an event has no amount that could differ. */
const lockVerified = async (tx: Tx, actor: Actor, { id, rowVersion }: CorrectActivity): Promise<ActivityRow> => {
  const row = await lockDeclared(tx, actor, id);
  if (!isCorrectable(row)) throw new Refusal("correction-not-of-verified");
  if (row.rowVersion !== rowVersion) throw new Refusal("stale");
  return row;
};

/**
 * Declares the difference to a verified activity as an entry of its own, which is reviewed like any other; what was verified
 * stays as it was. Codes: correction-not-of-verified, correction-below-zero, and those of a declaration.
 */
export const correctActivity = (actor: Actor, input: CorrectActivity): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const { difference, note, proofFileId } = input;
    const of = await lockVerified(tx, actor, input);
    const { partnerId, kind, occurredOn, currency, customer, reference } = of;
    await requireRoom(tx, actor, partnerId, { of: "activities", field: "difference" });
    await requireCovered(tx, of, { difference, self: null, field: "difference" });
    await requireEvidence(tx, actor, partnerId, proofFileId);
    const amount = of.points === null ? { amountCents: difference, currency } : { points: difference };
    const [row] = await tx
      .insert(activity)
      .values({
        ...{ partnerId, kind, occurredOn, customer, reference, proofFileId, corrects: of.id, ...amount },
        ...{ state: "declared", declaredBy: actor.accountId, submittedAt: actor.at },
      })
      .returning({ id: activity.id });
    if (!row) throw new Error("A correction was not entered");
    await tx.insert(review).values({
      ...{ partnerId, subjectKind: "activity", subjectId: row.id, decision: "commented", note },
      ...{ accountId: actor.accountId, at: actor.at },
    });
    await record("activity.corrected", row.id, { corrects: of.id });
    return row;
  });
