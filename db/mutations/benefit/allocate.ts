import { eq } from "drizzle-orm";
import { allocatedIn } from "@/db/queries/benefit/spent";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { askedIn, type RequestSum } from "@/lib/benefit/account";
import { expiryOf } from "@/lib/benefit/period";
import { Refusal } from "@/lib/refusal/refusal";
import { lockBudget } from "./budget";
import { requireBenefit } from "./ground";

const requestOf = async (tx: Tx, id: string) => {
  const [row] = await tx.select().from(benefitRequest).where(eq(benefitRequest.id, id));
  if (!row) throw new Refusal("not-found");
  return row;
};

/**
 * What an approval does besides the decision: the company must still be entitled to as much, the budget must have room, and
 * the allocation gets its end. Codes: benefit-not-given, benefit-exceeded, budget-exceeded.
 */
export const allocateBenefit = async (tx: Tx, actor: Actor, id: string): Promise<void> => {
  const row = await requestOf(tx, id);
  const { benefitId, periodFrom, periodUntil, amount, currency, benefit } = row;
  const period = { from: periodFrom, until: periodUntil };
  const limit = await lockBudget(tx, { benefitId, periodFrom, periodUntil, currency: currency ?? "" });
  const ground = await requireBenefit(tx, row.partnerId, benefitId, actor.today);
  if (!ground.isEntitled) throw new Refusal("benefit-not-given");
  const isCounting = (one: RequestSum): boolean => one.id === id || one.state === "verified";
  if (amount !== null && askedIn(benefitId, period, ground.requests.filter(isCounting)) > (ground.amount ?? 0))
    throw new Refusal("benefit-exceeded");
  const allocated = await allocatedIn(tx, { benefitId, periodFrom, periodUntil, currency: currency ?? "" });
  if (limit !== null && allocated + (amount ?? 1) > limit) throw new Refusal("budget-exceeded");
  const expiresOn = expiryOf(benefit, actor.today, period);
  await tx.update(benefitRequest).set({ expiresOn }).where(eq(benefitRequest.id, id));
};

/** An allocation that is taken back must not have been used. Code: undo-too-late. */
export const releaseBenefit = async (tx: Tx, id: string): Promise<void> => {
  const [used] = await tx.select({ id: benefitUse.id }).from(benefitUse).where(eq(benefitUse.requestId, id)).limit(1);
  if (used) throw new Refusal("undo-too-late");
  await tx.update(benefitRequest).set({ expiresOn: null }).where(eq(benefitRequest.id, id));
};
