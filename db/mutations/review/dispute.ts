import { and, count, eq, gt, isNull } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { loadFacts } from "@/db/queries/tier/facts";
import { lockChain } from "@/db/record";
import { dispute, disputeEnd } from "@/db/schema/dispute";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import { isConfidential } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import { type AnswerDispute, disputeLimits, type OpenDispute, type WithdrawDispute } from "@/lib/dispute/schema";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { notifyDisputer } from "./notify-disputer";

type Saved = { id: string };
type DisputeRow = typeof dispute.$inferSelect;

const dayMs = 86_400_000;
const isOpen = isNull(disputeEnd.disputeId);

const countDisputes = async (tx: Tx, partnerId: string, also: Parameters<typeof and>[0]): Promise<number> => {
  const [row] = await tx
    .select({ count: count() })
    .from(dispute)
    .leftJoin(disputeEnd, eq(disputeEnd.disputeId, dispute.id))
    .where(and(eq(dispute.partnerId, partnerId), also));
  return row?.count ?? 0;
};

const requireWithinLimits = async (tx: Tx, actor: Actor, partnerId: string, node: string): Promise<void> => {
  if ((await countDisputes(tx, partnerId, and(eq(dispute.nodeId, node), isOpen))) > 0)
    throw new Refusal("already-disputed");
  const since = new Date(actor.at.getTime() - dayMs);
  const [open, today] = [
    await countDisputes(tx, partnerId, isOpen),
    await countDisputes(tx, partnerId, gt(dispute.openedAt, since)),
  ];
  if (open >= disputeLimits.open || today >= disputeLimits.aDay) throw new Refusal("too-many-disputes");
};

type Named = Pick<DisputeRow, "recordKind" | "recordId">;

/** The record a dispute names, if it is one of the company's that its reader may see. */
const requireNamedRecord = (facts: Facts, id: string, seeRevenue: boolean): Named => {
  if (id === "") return { recordKind: null, recordId: null };
  if (facts.people.some((person) => person.credentials.some((one) => one.id === id)))
    return { recordKind: "credential", recordId: id };
  const found = facts.activity.find((one) => one.id === id);
  if (!found || (isConfidential(found.kind) && !seeRevenue)) throw new Refusal("not-found");
  return { recordKind: "activity", recordId: id };
};

/** Disputes the figure of one node of today's proof. To those who may not see revenue it does not exist. */
export const openDispute = (actor: Actor, { node: nodeId, record: named, note }: OpenDispute): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "dispute.open", { partnerId });
    const { seq: computedAfter } = await lockChain(tx, partnerId);
    const edition = await editionInUse(tx, actor.today);
    const facts = await loadFacts(tx, partnerId);
    const trace = facts && evaluate(edition, facts, actor.today).trace;
    if (!trace || !nodeOf(trace, nodeId)) throw new Refusal("not-found");
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const isRevenue = redactRevenue(trace).concealed.includes(nodeId);
    if (isRevenue && !seeRevenue) throw new Refusal("not-found");
    await requireWithinLimits(tx, actor, partnerId, nodeId);
    const about = requireNamedRecord(facts, named, seeRevenue);
    const computed = { editionId: edition.id, nodeId, isRevenue, computedFor: actor.today, computedAfter };
    const opened = { openedBy: actor.accountId ?? "", openedAt: actor.at };
    const [row] = await tx
      .insert(dispute)
      .values({ partnerId, note, ...computed, ...about, ...opened })
      .returning({ id: dispute.id });
    if (!row) throw new Error("A dispute was not entered");
    await record("dispute.opened", row.id, { nodeId, ...about });
    return row;
  });

/** The dispute with its company's chain locked, so that it ends only once and the tier is decided afterwards. */
const lockDispute = async (tx: Tx, actor: Actor, id: string): Promise<DisputeRow> => {
  const [row] = await tx.select().from(dispute).where(eq(dispute.id, id));
  if (!row || (row.isRevenue && !can(actor, "revenue.view", row))) throw new Refusal("not-found");
  await lockChain(tx, row.partnerId);
  return row;
};

type Ending = Pick<typeof disputeEnd.$inferInsert, "how" | "note">;

const end = async (tx: Tx, actor: Actor, { id, partnerId }: DisputeRow, ending: Ending): Promise<void> => {
  const [ended] = await tx
    .insert(disputeEnd)
    .values({ disputeId: id, partnerId, endedBy: actor.accountId ?? "", endedAt: actor.at, ...ending })
    .onConflictDoNothing()
    .returning({ id: disputeEnd.disputeId });
  if (!ended) throw new Refusal("dispute-ended");
};

/** Withdraws a dispute that is not answered yet. */
export const withdrawDispute = (actor: Actor, { id }: WithdrawDispute): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockDispute(tx, actor, id);
    requirePermission(actor, "dispute.withdraw", row);
    await end(tx, actor, row, { how: "withdrawn", note: "" });
    await record("dispute.withdrawn", id, { nodeId: row.nodeId });
    return { id };
  });

/**
 * Answers a dispute, and lets a tier review that waited for it go on. Corrections are made to the records themselves.
 */
export const answerDispute = (actor: Actor, { id, verdict, note }: AnswerDispute): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockDispute(tx, actor, id);
    const { partnerId, nodeId, openedBy } = row;
    requirePermission(actor, "dispute.answer", { partnerId, declaredBy: openedBy });
    await end(tx, actor, row, { how: verdict, note });
    await notifyDisputer(tx, actor, row, { verdict, note });
    await record("dispute.answered", id, { nodeId, verdict }, { partnerId });
    return { id };
  });
