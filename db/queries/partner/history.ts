import { and, desc, eq, gt, lt } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { auditChain, auditEvent } from "@/db/schema/record";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";

export type HistoryEvent = {
  seq: number;
  at: Date;
  kind: string;
  subjectId: string | null;
  /** Who did it, by name; null for the portal itself. */
  by: string | null;
  data: Record<string, unknown>;
};

const columns = {
  seq: auditEvent.seq,
  at: auditEvent.at,
  kind: auditEvent.kind,
  subjectId: auditEvent.subjectId,
  by: account.name,
  data: auditEvent.data,
};

/** The number of the last event of a company's chain; 0 before the first. */
export const chainHead = async (tx: Tx, partnerId: string): Promise<number> => {
  const [head] = await tx.select({ seq: auditChain.seq }).from(auditChain).where(eq(auditChain.id, partnerId));
  return head?.seq ?? 0;
};

/** What happened to a company after an event, oldest first: what a screen missed while it was offline. */
export const listHistoryAfter = (actor: Actor, partnerId: string, seq: number): Promise<HistoryEvent[]> =>
  read(actor, (tx) => {
    requirePermission(actor, "history.view", { partnerId });
    return tx
      .select(columns)
      .from(auditEvent)
      .leftJoin(account, eq(account.id, auditEvent.accountId))
      .where(and(eq(auditEvent.partnerId, partnerId), gt(auditEvent.seq, seq)))
      .orderBy(auditEvent.seq)
      .limit(50);
  });

/** A company's history, newest first, a page at a time: `before` is the last number of the page above. */
export const listHistory = (actor: Actor, partnerId: string, before?: number, limit = 20): Promise<HistoryEvent[]> =>
  read(actor, (tx) => {
    requirePermission(actor, "history.view", { partnerId });
    const own = eq(auditEvent.partnerId, partnerId);
    return tx
      .select(columns)
      .from(auditEvent)
      .leftJoin(account, eq(account.id, auditEvent.accountId))
      .where(before === undefined ? own : and(own, lt(auditEvent.seq, before)))
      .orderBy(desc(auditEvent.seq))
      .limit(limit);
  });
