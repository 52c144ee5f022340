import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** Records that staff took an edition away as a file. */
export const recordEditionExported = (actor: Actor, edition: string): Promise<void> =>
  mutate(actor, async (_tx, record) => {
    requirePermission(actor, "programme.view", "programme");
    await record("edition.exported", null, { edition }, { partnerId: null });
  });

/** Records that staff took away what an edition would change, company by company: it names levels and figures. */
export const recordImpactExported = (actor: Actor, edition: string, companies: number): Promise<void> =>
  mutate(actor, async (_tx, record) => {
    requirePermission(actor, "insight.view", "programme");
    await record("edition.impact-exported", null, { edition, companies }, { partnerId: null });
  });
