import { sql } from "drizzle-orm";
import { allocatedIn, type BudgetKey, budgetKey, isBudgetOf } from "@/db/queries/benefit/spent";
import { editionInUse } from "@/db/queries/edition/in-use";
import { requireChange } from "@/db/require-change";
import { benefitBudget } from "@/db/schema/benefit";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { currencyOf } from "@/lib/benefit/account";
import { benefitIn } from "@/lib/benefit/benefits-in";
import { periodOn } from "@/lib/benefit/period";
import type { SetBudget } from "@/lib/benefit/schema";
import { Refusal } from "@/lib/refusal/refusal";

type Budget = { amount: number | null; rowVersion: number };

/**
 * The budget of a benefit in a period, under lock: whoever allocates or sets it next sees what was allocated before. A row
 * without a limit is made where there is none to lock.
 */
export const lockBudget = async (tx: Tx, key: BudgetKey): Promise<Budget> => {
  const { measure, ...place } = key;
  await tx
    .insert(benefitBudget)
    .values({ ...place, currency: currencyOf({ measure }) ?? "" })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ amount: benefitBudget.amount, rowVersion: benefitBudget.rowVersion })
    .from(benefitBudget)
    .where(isBudgetOf(key))
    .for("update");
  if (!row) throw new Error("A budget has no row to lock");
  return row;
};

/**
 * Sets or lifts what may be allocated in the period of a day, this one or a later one; never below what was. Codes: stale,
 * budget-below-allocated.
 */
export const setBudget = (actor: Actor, { benefitId, on, amount, rowVersion }: SetBudget): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "benefit.budget", "programme");
    const benefit = benefitIn(await editionInUse(tx, actor.today), benefitId);
    if (benefit?.giving !== "on-request") throw new Refusal("not-found");
    const key = budgetKey(benefit, periodOn(benefit, on));
    const before = await lockBudget(tx, key);
    if (before.rowVersion !== rowVersion) throw new Refusal("stale");
    if (amount !== null && amount < (await allocatedIn(tx, key)))
      throw new Refusal("budget-below-allocated", {}, { amount: "budget-below-allocated" });
    requireChange(before, { amount });
    await tx
      .update(benefitBudget)
      .set({ amount, setBy: actor.accountId, setAt: actor.at, rowVersion: sql`${benefitBudget.rowVersion} + 1` })
      .where(isBudgetOf(key));
    const { periodFrom } = key;
    const said = { benefit: benefitId, periodFrom, before: before.amount, amount };
    await record("benefit.budget-set", null, said, { partnerId: null });
    return { id: benefitId };
  });
