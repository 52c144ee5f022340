import { eq } from "drizzle-orm";
import { requireModels } from "@/db/queries/edition/business-models";
import { requireChange } from "@/db/require-change";
import { partner } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requireDrawable } from "@/lib/agreement/document/drawable";
import type { EditPartner } from "@/lib/partner/schema";
import { Refusal } from "@/lib/refusal/refusal";

/**
 * The owner corrects address and business models; name and SIREN stay as the application was accepted. Refuses `unchanged`.
 */
export const editCompany = (actor: Actor, input: EditPartner): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const [row] = await tx.select().from(partner).where(eq(partner.id, input.id)).for("update");
    if (!row) throw new Refusal("not-found");
    requirePermission(actor, "company.edit", { partnerId: row.id });
    if (row.rowVersion !== input.rowVersion) throw new Refusal("stale");
    const { address, businessModels } = input;
    requireChange(row, { address, businessModels });
    await requireModels(tx, actor.today, businessModels, row.businessModels);
    requireDrawable({ address });
    await tx
      .update(partner)
      .set({ address, businessModels, rowVersion: row.rowVersion + 1 })
      .where(eq(partner.id, row.id));
    await record("company.changed", row.id, { before: row.businessModels, businessModels });
    return { id: row.id };
  });
