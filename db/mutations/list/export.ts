import { partnerName } from "@/db/queries/partner/name";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { ListName } from "@/lib/list/list";
import { requireList } from "@/lib/list/may";
import { Refusal } from "@/lib/refusal/refusal";

/**
 * Records that somebody takes a list away: of one company, or, where `partnerId` is null, of the programme.
 * @throws Refusal `not-permitted`, `not-found` where there is no such company
 */
export const recordListExported = (actor: Actor, list: ListName, partnerId: string | null): Promise<void> =>
  mutate(actor, async (tx, record) => {
    requireList(actor, list, { partnerId });
    if (partnerId !== null && (await partnerName(tx, partnerId)) === "") throw new Refusal("not-found");
    await record("list.exported", null, { list }, { partnerId });
  });
