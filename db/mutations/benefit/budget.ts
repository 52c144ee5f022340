import { and, eq, sql } from "drizzle-orm";
import { allocatedIn } from "@/db/queries/benefit/spent";
import { editionInUse } from "@/db/queries/edition/in-use";
import { benefitBudget } from "@/db/schema/benefit";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { currencyOf } from "@/lib/benefit/account";
import { benefitIn } from "@/lib/benefit/benefits-in";
import { periodOn } from "@/lib/benefit/period";
import type { SetBudget } from "@/lib/benefit/schema";
import type { Day } from "@/lib/date/day";
import { Refusal } from "@/lib/refusal/refusal";

/** What a budget is for. `currency` empty for units. */
export type BudgetKey = { benefitId: string; periodFrom: Day; periodUntil: Day; currency: string };

const isKey = ({ benefitId, periodFrom, periodUntil, currency }: BudgetKey) =>
  and(
    eq(benefitBudget.benefitId, benefitId),
    eq(benefitBudget.periodFrom, periodFrom),
    eq(benefitBudget.periodUntil, periodUntil),
    eq(benefitBudget.currency, currency),
  );

/**
 * The limit of a benefit in a period, under lock: whoever allocates or sets it next sees what was allocated before. A row
 * without a limit is made where there is none to lock.
 */
export const lockBudget = async (tx: Tx, key: BudgetKey): Promise<number | null> => {
  await tx.insert(benefitBudget).values(key).onConflictDoNothing();
  const [row] = await tx.select({ amount: benefitBudget.amount }).from(benefitBudget).where(isKey(key)).for("update");
  return row?.amount ?? null;
};

/** Sets or lifts what may be allocated in the period of a day; never below what was. Code: budget-below-allocated. */
export const setBudget = (actor: Actor, { benefitId, on, amount }: SetBudget): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "benefit.budget", "programme");
    const benefit = benefitIn(await editionInUse(tx, actor.today), benefitId);
    if (benefit?.giving !== "on-request") throw new Refusal("not-found");
    const { from: periodFrom, until: periodUntil } = periodOn(benefit, on);
    const key = { benefitId, periodFrom, periodUntil, currency: currencyOf(benefit) ?? "" };
    const before = await lockBudget(tx, key);
    const allocated = await allocatedIn(tx, key);
    if (amount !== null && amount < allocated)
      throw new Refusal("budget-below-allocated", {}, { amount: "budget-below-allocated" });
    await tx
      .update(benefitBudget)
      .set({ amount, setBy: actor.accountId, setAt: actor.at, rowVersion: sql`${benefitBudget.rowVersion} + 1` })
      .where(isKey(key));
    await record("benefit.budget-set", null, { benefit: benefitId, periodFrom, before, amount }, { partnerId: null });
    return { id: benefitId };
  });
