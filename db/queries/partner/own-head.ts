import { chainHead } from "@/db/queries/partner/history";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";

/**
 * The number of the last event of the company in view; 0 for those who act for none. Read before what is shown, so that
 * a change committed meanwhile is heard again rather than missed.
 */
export const ownChainHead = (tx: Tx, actor: Actor): Promise<number> =>
  actor.partnerId ? chainHead(tx, actor.partnerId) : Promise.resolve(0);
