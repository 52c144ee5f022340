import { and, desc, eq } from "drizzle-orm";
import { following } from "@/db/queries/paging";
import { account } from "@/db/schema/account";
import { dispute, disputeEnd } from "@/db/schema/dispute";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { DisputeRow } from "@/lib/list/programme";
import { pageRows, pagesOf, zoneOf } from "./pages";

const newest = { table: dispute, key: dispute.openedAt, id: dispute.id, direction: "descending" } as const;

/** Disputes of a company, or of all, the newest first; those about revenue only for those who may see it. */
export async function* exportDisputes(actor: Actor, partnerId: string | null): AsyncGenerator<DisputeRow[]> {
  requireList(actor, "disputes", { partnerId });
  const timeZone = await read(actor, zoneOf);
  const isRevenueSeen = partnerId === null || can(actor, "revenue.view", { partnerId });
  const seen = and(
    partnerId === null ? undefined : eq(dispute.partnerId, partnerId),
    isRevenueSeen ? undefined : eq(dispute.isRevenue, false),
  );
  const pages = pagesOf(actor, (tx, after) =>
    tx
      .select({
        id: dispute.id,
        partnerName: partner.name,
        editionId: dispute.editionId,
        nodeId: dispute.nodeId,
        note: dispute.note,
        openedBy: account.name,
        openedAt: dispute.openedAt,
        how: disputeEnd.how,
        answer: disputeEnd.note,
        endedAt: disputeEnd.endedAt,
      })
      .from(dispute)
      .innerJoin(partner, eq(partner.id, dispute.partnerId))
      .innerJoin(account, eq(account.id, dispute.openedBy))
      .leftJoin(disputeEnd, eq(disputeEnd.disputeId, dispute.id))
      .where(and(seen, after ? following(newest, after, seen) : undefined))
      .orderBy(desc(dispute.openedAt), desc(dispute.id))
      .limit(pageRows),
  );
  for await (const rows of pages) yield rows.map(({ how, ...row }) => ({ ...row, state: how ?? "open", timeZone }));
}
