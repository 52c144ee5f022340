import { eq } from "drizzle-orm";
import { partnerName } from "@/db/queries/partner/name";
import { campaign } from "@/db/schema/campaign";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { ListName } from "@/lib/list/list";
import { requireList } from "@/lib/list/may";
import { Refusal } from "@/lib/refusal/refusal";

/** What a list is about: a company, or a campaign; null and absent where it is of the whole programme. */
type About = { partnerId: string | null; campaignId?: string | undefined };

const requireExisting = async (tx: Tx, { partnerId, campaignId }: About): Promise<void> => {
  if (partnerId !== null && (await partnerName(tx, partnerId)) === "") throw new Refusal("not-found");
  if (campaignId === undefined) return;
  const [row] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId));
  if (!row) throw new Refusal("not-found");
};

/**
 * Records that somebody takes a list away.
 * @throws Refusal `not-permitted`, `not-found` where there is no such company or campaign
 */
export const recordListExported = (actor: Actor, list: ListName, about: About): Promise<void> =>
  mutate(actor, async (tx, record) => {
    requireList(actor, list, about);
    await requireExisting(tx, about);
    await record("list.exported", null, { list }, { partnerId: about.partnerId });
  });
