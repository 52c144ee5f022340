import { eq, inArray, sql } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
export type WaitingAgreement = { id: string; company: string; state: string; since: Date; sealError: string | null };

/** The agreements that the vendor works on: to countersign, being sealed, oldest first. */
export const listAgreementsInHand = (actor: Actor): Promise<WaitingAgreement[]> =>
  read(actor, (tx) => {
    requirePermission(actor, "queue.view", "programme");
    return tx
      .select({
        id: agreement.id,
        company: partner.name,
        state: agreement.state,
        since: agreement.createdAt,
        sealError: agreement.sealError,
      })
      .from(agreement)
      .innerJoin(partner, eq(partner.id, agreement.partnerId))
      .where(inArray(agreement.state, ["offered", "partner-signed", "countersigned", "sealing"]))
      .orderBy(sql`${agreement.state} = 'offered'`, agreement.createdAt, agreement.id)
      .limit(200);
  });
