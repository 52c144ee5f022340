import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** Records that staff took away what companies asked for and used: it names them, and amounts of money. */
export const recordUsageExported = (actor: Actor): Promise<void> =>
  mutate(actor, async (_tx, record) => {
    requirePermission(actor, "insight.view", "programme");
    await record("benefit.usage-exported", null, {}, { partnerId: null });
  });
