import { editionsEver } from "@/db/queries/edition/in-use";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { kindsIn, type OfferedKind } from "@/lib/activity/offered";
import { declarableAmong } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";

/** What the form of a declaration is drawn with: the kinds that the actor may declare, and what money is told in. */
export type DeclarableKinds = { kinds: OfferedKind[]; currency: string };

/** Every kind that the programme counts on some day, and the currency of the day. A declaration is judged by the edition of its own day. */
export const offeredKinds = async (tx: Tx, on: Day): Promise<DeclarableKinds> => {
  const editions = await editionsEver(tx, on);
  return { kinds: kindsIn(editions), currency: editions[0]?.currency ?? "" };
};

/** The kinds of activity the actor may declare for a company; the form offers no other. */
export const listDeclarableKinds = (actor: Actor, partnerId: string): Promise<DeclarableKinds> =>
  read(actor, async (tx) => {
    const { kinds, currency } = await offeredKinds(tx, actor.today);
    return { kinds: declarableAmong(kinds, actor, { partnerId }), currency };
  });
