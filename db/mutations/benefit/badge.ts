import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requirePartnerId } from "@/lib/partner/own";

/** Records that a member took the badge of a tier away: it may be shown as long as the tier is held. */
export const recordBadgeTaken = (actor: Actor, benefitId: string): Promise<void> =>
  mutate(actor, async (_tx, record) => {
    requirePermission(actor, "benefit.view", { partnerId: requirePartnerId(actor) });
    await record("benefit.badge-taken", null, { benefit: benefitId });
  });
