import { and, eq, isNull } from "drizzle-orm";
import { within } from "@/db/queries/filter";
import { customerConfirmation } from "@/db/schema/confirmation";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { isStillTold, type ToldOfActivity } from "@/lib/confirmation/told";

type End = NonNullable<typeof customerConfirmation.$inferSelect.endReason>;

const isOpenOf = (activityIds: readonly string[]) =>
  and(within(customerConfirmation.activityId, activityIds), isNull(customerConfirmation.endedAt));

/** Ends the open links to the customers of declarations, where there are any. The declarations are locked. */
export const endConfirmations = async (
  tx: Tx,
  actor: Actor,
  activityIds: readonly string[],
  endReason: End,
): Promise<void> => {
  if (activityIds.length === 0) return;
  await tx.update(customerConfirmation).set({ endedAt: actor.at, endReason }).where(isOpenOf(activityIds));
};

/** The same of one declaration. */
export const endConfirmation = (tx: Tx, actor: Actor, activityId: string, endReason: End): Promise<void> =>
  endConfirmations(tx, actor, [activityId], endReason);

type Declared = ToldOfActivity & Readonly<Record<string, unknown>> & { id: string };

/** The same where a declaration says something else by now than the letter. */
export const endChanged = async (tx: Tx, actor: Actor, declared: readonly Declared[]): Promise<void> => {
  const now = new Map(declared.map((one) => [one.id, one]));
  if (now.size === 0) return;
  const open = await tx
    .select({ activityId: customerConfirmation.activityId, told: customerConfirmation.told })
    .from(customerConfirmation)
    .where(isOpenOf([...now.keys()]));
  const changed = open.flatMap(({ activityId, told }) => {
    const one = now.get(activityId);
    return one && !isStillTold(told, one) ? [activityId] : [];
  });
  await endConfirmations(tx, actor, changed, "changed");
};

/** Opens the link again that a decision ended, because the decision was undone. */
export const reopenConfirmation = async (tx: Tx, activityId: string): Promise<void> => {
  await tx
    .update(customerConfirmation)
    .set({ endedAt: null, endReason: null })
    .where(and(eq(customerConfirmation.activityId, activityId), eq(customerConfirmation.endReason, "decided")));
};
