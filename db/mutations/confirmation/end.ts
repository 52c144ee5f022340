import { and, eq, isNull } from "drizzle-orm";
import { customerConfirmation } from "@/db/schema/confirmation";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { isStillTold, type ToldOfActivity } from "@/lib/confirmation/told";

const isOpenOf = (activityId: string) =>
  and(eq(customerConfirmation.activityId, activityId), isNull(customerConfirmation.endedAt));

type End = NonNullable<typeof customerConfirmation.$inferSelect.endReason>;

/** Ends the open link to the customer of a declaration, if there is one. The declaration is locked. */
export const endConfirmation = async (tx: Tx, actor: Actor, activityId: string, endReason: End): Promise<void> => {
  await tx.update(customerConfirmation).set({ endedAt: actor.at, endReason }).where(isOpenOf(activityId));
};

/** The same where the declaration says something else by now than the letter. */
export const endIfChanged = async (
  tx: Tx,
  actor: Actor,
  activityId: string,
  now: ToldOfActivity & Readonly<Record<string, unknown>>,
): Promise<void> => {
  const [open] = await tx
    .select({ told: customerConfirmation.told })
    .from(customerConfirmation)
    .where(isOpenOf(activityId));
  if (open && !isStillTold(open.told, now)) await endConfirmation(tx, actor, activityId, "changed");
};

/** Opens the link again that a decision ended, because the decision was undone. */
export const reopenConfirmation = async (tx: Tx, activityId: string): Promise<void> => {
  await tx
    .update(customerConfirmation)
    .set({ endedAt: null, endReason: null })
    .where(and(eq(customerConfirmation.activityId, activityId), eq(customerConfirmation.endReason, "decided")));
};
