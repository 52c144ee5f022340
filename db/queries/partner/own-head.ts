import { chainHead } from "@/db/queries/partner/history";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";

/**
 * The number of the last event of the actor's company; 0 for an actor without one. Read before what is shown, so that a
 * change committed meanwhile is announced again rather than missed.
 */
export const ownChainHead = (tx: Tx, actor: Actor): Promise<number> =>
  actor.partnerId ? chainHead(tx, actor.partnerId) : Promise.resolve(0);
