import { and, eq } from "drizzle-orm";
import { allocatedIn, budgetKey, isUseCounted } from "@/db/queries/benefit/spent";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { askedIn, type RequestSum } from "@/lib/benefit/account";
import { isSameMeasure } from "@/lib/benefit/measure";
import { expiryOf, isOverBefore } from "@/lib/benefit/period";
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
 * the allocation gets its end. `less` is what is approved where that is less than what was asked for. Codes: benefit-not-given, benefit-changed, benefit-period-over, benefit-exceeded,
 * budget-exceeded.
 */
export const allocateBenefit = async (tx: Tx, actor: Actor, id: string, less: number | null = null): Promise<void> => {
  const { partnerId, benefitId, benefit, ...row } = await requestOf(tx, id);
  if (less !== null && (row.amount === null || less >= row.amount))
    throw new Refusal("invalid", {}, { amount: "not-less" });
  const amount = less ?? row.amount;
  const period = { from: row.periodFrom, until: row.periodUntil };
  const key = budgetKey(benefit, period);
  const budget = await lockBudget(tx, key);
  const ground = await requireBenefit(tx, partnerId, benefitId, actor.today);
  if (!ground.isEntitled || ground.benefit.giving !== "on-request") throw new Refusal("benefit-not-given");
  if (!isSameMeasure(benefit.measure, ground.benefit.measure)) throw new Refusal("benefit-changed");
  const expiresOn = expiryOf(benefit, actor.today, period);
  if (isOverBefore(expiresOn, actor.today)) throw new Refusal("benefit-period-over");
  const isCounting = (one: RequestSum): boolean => one.id === id || one.state === "verified";
  const counting = ground.requests.filter(isCounting).map((one) => (one.id === id ? { ...one, amount } : one));
  if (amount !== null && askedIn(benefit, period, counting) > (ground.amount ?? 0))
    throw new Refusal("benefit-exceeded");
  const allocated = await allocatedIn(tx, key);
  if (budget.amount !== null && allocated + (amount ?? 1) > budget.amount) throw new Refusal("budget-exceeded");
  const lessened = less === null ? {} : { amount, askedAmount: row.amount, state: "verified" as const };
  await tx
    .update(benefitRequest)
    .set({ expiresOn, allocatedOn: actor.today, ...lessened })
    .where(eq(benefitRequest.id, id));
};

/** An allocation that is taken back must not have been used. Code: undo-too-late. */
export const releaseBenefit = async (tx: Tx, id: string): Promise<void> => {
  const [used] = await tx
    .select({ id: benefitUse.id })
    .from(benefitUse)
    .where(and(eq(benefitUse.requestId, id), isUseCounted))
    .limit(1);
  if (used) throw new Refusal("undo-too-late");
  const { askedAmount } = await requestOf(tx, id);
  const whole = askedAmount === null ? {} : { amount: askedAmount, askedAmount: null, state: "declared" as const };
  await tx
    .update(benefitRequest)
    .set({ expiresOn: null, allocatedOn: null, ...whole })
    .where(eq(benefitRequest.id, id));
};
