import { eq } from "drizzle-orm";
import { benefitUse, benefitUseTakenBack } from "@/db/schema/benefit";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { TakeBackUse } from "@/lib/benefit/schema";
import { mayTakeBackUse } from "@/lib/benefit/take-back";
import { Refusal } from "@/lib/refusal/refusal";
import { lockCompany } from "./ground";

const findUse = async (tx: Tx, id: string) => {
  const [found] = await tx.select().from(benefitUse).where(eq(benefitUse.id, id));
  return found ?? null;
};

/**
 * Takes back a use that was written down in error: by who wrote it, or by staff; it counts no longer, and both entries stay
 * in the history. Code: stale, where it was taken back already.
 */
export const takeBackBenefitUse = (actor: Actor, { id, reason }: TakeBackUse): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const use = await findUse(tx, id);
    if (!use || (use.isFunds && !can(actor, "revenue.view", use))) throw new Refusal("not-found");
    if (!mayTakeBackUse(actor, use)) throw new Refusal("not-permitted");
    await lockCompany(tx, use.partnerId);
    const [taken] = await tx
      .insert(benefitUseTakenBack)
      .values({
        ...{ useId: id, partnerId: use.partnerId, reason },
        ...{ takenBackBy: actor.accountId ?? "", takenBackAt: actor.at },
      })
      .onConflictDoNothing()
      .returning({ id: benefitUseTakenBack.useId });
    if (!taken) throw new Refusal("stale");
    await record("benefit.use-taken-back", id, { benefit: use.benefitId, reason }, { partnerId: use.partnerId });
    return taken;
  });
