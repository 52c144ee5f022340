import { and, desc, eq, lt, ne, notExists, or, type SQL } from "drizzle-orm";
import { isKindConfidential } from "@/db/queries/activity/confidential";
import { account } from "@/db/schema/account";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { activity } from "@/db/schema/claim";
import { auditChain, auditEvent } from "@/db/schema/record";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
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

/**
 * The events of a company that exist for the actor. Those about revenue, its proofs and who viewed it are left out in the
 * query itself for whoever may not see revenue: that there is an order, when it came and from whom, is revenue too.
 */
const visible = (tx: Tx, actor: Actor, partnerId: string): SQL | undefined => {
  const own = eq(auditEvent.partnerId, partnerId);
  if (can(actor, "revenue.view", { partnerId })) return own;
  const isAbout = or(eq(activity.id, auditEvent.subjectId), eq(activity.proofFileId, auditEvent.subjectId));
  const about = tx
    .select({ id: activity.id })
    .from(activity)
    .where(and(eq(activity.partnerId, partnerId), isKindConfidential(activity.kind), isAbout));
  const funds = tx
    .select({ id: benefitRequest.id })
    .from(benefitRequest)
    .where(
      and(
        eq(benefitRequest.partnerId, partnerId),
        benefitRequest.isFunds,
        or(eq(benefitRequest.id, auditEvent.subjectId), eq(benefitRequest.proofFileId, auditEvent.subjectId)),
      ),
    );
  const used = tx
    .select({ id: benefitUse.id })
    .from(benefitUse)
    .where(and(eq(benefitUse.partnerId, partnerId), benefitUse.isFunds, eq(benefitUse.id, auditEvent.subjectId)));
  return and(own, ne(auditEvent.kind, "revenue.viewed"), notExists(about), notExists(funds), notExists(used));
};

/** A company's history, newest first, a page at a time: `before` is the last number of the page above. */
export const listHistory = (actor: Actor, partnerId: string, before?: number, limit = 20): Promise<HistoryEvent[]> =>
  read(actor, (tx) => {
    requirePermission(actor, "history.view", { partnerId });
    const seen = visible(tx, actor, partnerId);
    return tx
      .select(columns)
      .from(auditEvent)
      .leftJoin(account, eq(account.id, auditEvent.accountId))
      .where(before === undefined ? seen : and(seen, lt(auditEvent.seq, before)))
      .orderBy(desc(auditEvent.seq))
      .limit(limit);
  });
