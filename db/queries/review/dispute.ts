import { and, desc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { chainHead } from "@/db/queries/partner/history";
import { account } from "@/db/schema/account";
import { dispute, disputeEnd } from "@/db/schema/dispute";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { disputeState } from "@/lib/dispute/state";

const ender = alias(account, "ender");

const columns = {
  id: dispute.id,
  partnerId: dispute.partnerId,
  partnerName: partner.name,
  editionId: dispute.editionId,
  nodeId: dispute.nodeId,
  isRevenue: dispute.isRevenue,
  computedFor: dispute.computedFor,
  computedAfter: dispute.computedAfter,
  recordKind: dispute.recordKind,
  recordId: dispute.recordId,
  note: dispute.note,
  openedBy: account.name,
  openedById: dispute.openedBy,
  openedAt: dispute.openedAt,
  how: disputeEnd.how,
  answer: disputeEnd.note,
  endedBy: ender.name,
  endedAt: disputeEnd.endedAt,
};

const rows = (tx: Tx, where: SQL | undefined) =>
  tx
    .select(columns)
    .from(dispute)
    .innerJoin(partner, eq(partner.id, dispute.partnerId))
    .innerJoin(account, eq(account.id, dispute.openedBy))
    .leftJoin(disputeEnd, eq(disputeEnd.disputeId, dispute.id))
    .leftJoin(ender, eq(ender.id, disputeEnd.endedBy))
    .where(where)
    .orderBy(desc(dispute.openedAt), desc(dispute.id))
    .limit(100);

type Row = Awaited<ReturnType<typeof rows>>[number];

const shown = (actor: Actor, { openedById, ...row }: Row) => {
  const state = disputeState(row.how);
  const isOpen = state === "open";
  return {
    ...row,
    state,
    may: {
      withdraw: isOpen && can(actor, "dispute.withdraw", row),
      answer: isOpen && can(actor, "dispute.answer", { ...row, declaredBy: openedById }),
    },
  };
};

/** A dispute as this reader may see it, and what they may do about it. */
export type Dispute = ReturnType<typeof shown>;

const isSeen = (actor: Actor, { isRevenue, partnerId }: Row): boolean =>
  can(actor, "progress.view", { partnerId }) && (!isRevenue || can(actor, "revenue.view", { partnerId }));

export type DisputesView = { disputes: Dispute[]; may: { open: boolean } };

/** A company's disputes inside the given transaction, newest first. */
export const loadDisputes = async (tx: Tx, actor: Actor, partnerId: string, nodeId?: string): Promise<Dispute[]> => {
  const own = eq(dispute.partnerId, partnerId);
  const found = await rows(tx, nodeId === undefined ? own : and(own, eq(dispute.nodeId, nodeId)));
  return found.filter((row) => isSeen(actor, row)).map((row) => shown(actor, row));
};

/** A company's disputes, newest first; of one node, where it is named. */
export const listDisputes = (actor: Actor, partnerId: string, nodeId?: string): Promise<DisputesView> =>
  read(actor, async (tx) => {
    const disputes = await loadDisputes(tx, actor, partnerId, nodeId);
    const isDisputed = nodeId !== undefined && disputes.some(({ state }) => state === "open");
    return { disputes, may: { open: !isDisputed && can(actor, "dispute.open", { partnerId }) } };
  });

/** One dispute as staff answers it; null where there is none. */
export const findDispute = (actor: Actor, id: string): Promise<(Dispute & { head: number }) | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "queue.view", "programme")) return null;
    const [row] = await rows(tx, eq(dispute.id, id));
    return row && isSeen(actor, row) ? { ...shown(actor, row), head: await chainHead(tx, row.partnerId) } : null;
  });
