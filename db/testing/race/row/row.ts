import type { LockedThing } from "@/db/testing/race/connection";
import type { Runners, Verb } from "@/db/testing/race/race";

/**
 * Two verbs that would go wrong together without a lock. Verbs and locks are named by their file in db/mutations and the
 * constant there.
 */
export type Race = {
  /** The verb that is held after its checks, and the one that runs meanwhile; one name where both are the same. */
  verbs: readonly [string] | readonly [string, string];
  /** Null for verbs that something else keeps right. */
  lock: string | null;
  on?: LockedThing["on"];
  /** Only the transaction's first lock on this is the one meant; later ones are other locks. */
  isFirstOnly?: true;
  /** How the statement begins before which the first is held; by default its commit. */
  heldBefore?: string;
  runners: () => Promise<Runners>;
  /** Both answers, and what is left where the answers do not show it. */
  outcome: string;
  /** The same without the lock: something wrong, unless the row says by what else it is kept right. */
  unlocked: string;
  keptRightBy?: string;
};

export const twice = (verb: Verb): Runners => ({ first: verb, second: verb });
