import { currenciesFrom, editionsEver } from "@/db/queries/edition/in-use";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { CurrencyFrom } from "@/lib/activity/currency";
import type { KindFields } from "@/lib/activity/entry";
import { type ActivityKind, kindEntry } from "@/lib/activity/kind";
import { kindsEverIn, type OfferedKind } from "@/lib/activity/offered";
import { declarableAmong } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";

/** What the form of a declaration is drawn with: the kinds that the actor may declare, and what money is told in by day. */
export type DeclarableKinds = { kinds: OfferedKind[]; currencies: CurrencyFrom[] };

/** Every kind that the programme counts on some day. A declaration is judged by the edition of its own day. */
export const offeredKinds = async (tx: Tx, on: Day): Promise<OfferedKind[]> => kindsEverIn(await editionsEver(tx, on));

/** What the form that corrects a declaration is drawn with. */
export type CorrectionForm = { fields: KindFields; currencies: CurrencyFrom[] };

export const correctionForm = async (tx: Tx, kind: ActivityKind, on: Day): Promise<CorrectionForm> => {
  const offered = (await offeredKinds(tx, on)).find((one) => one.kind === kind);
  return { fields: offered?.fields ?? kindEntry(kind).fields, currencies: await currenciesFrom(tx) };
};

/** The kinds of activity the actor may declare for a company; the form offers no other. */
export const listDeclarableKinds = (actor: Actor, partnerId: string): Promise<DeclarableKinds> =>
  read(actor, async (tx) => {
    const kinds = declarableAmong(await offeredKinds(tx, actor.today), actor, { partnerId });
    return { kinds, currencies: await currenciesFrom(tx) };
  });
