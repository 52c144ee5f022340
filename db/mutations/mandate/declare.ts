import { eq, sql } from "drizzle-orm";
import { requireChange } from "@/db/require-change";
import { agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { DeclareMandate, EditMandate, EndMandate } from "@/lib/agreement/mandate/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { requireCurrent } from "@/lib/review/change";
import { lockParent, type MandateRow, mandateColumns, requireMandateEvidence, requireWithin } from "./row";
import { closeMandates, requestSuccessor } from "./succession";

const lockMandate = async (tx: Tx, id: string): Promise<MandateRow> => {
  const [row] = await tx.select().from(mandate).where(eq(mandate.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  return row;
};

/** The actor's own authority to bind their company; it cannot be declared for another person. */
export const declareMandate = (actor: Actor, input: DeclareMandate): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const partnerId = actor.partnerId ?? "";
    requirePermission(actor, "mandate.declare", { partnerId });
    await requireMandateEvidence(tx, actor, input.proofFileId);
    const [row] = await tx
      .insert(mandate)
      .values({
        ...mandateColumns(input),
        partnerId,
        accountId: actor.accountId ?? "",
        state: "declared",
        declaredBy: actor.accountId,
        submittedAt: actor.at,
      })
      .returning({ id: mandate.id });
    if (!row) throw new Error("The mandate was not kept");
    await record("mandate.declared", row.id);
    return row;
  });

const askedOnly = (row: MandateRow, input: EditMandate): Partial<MandateRow> => {
  const next = mandateColumns(input);
  if (row.state === "declared") return next;
  return Object.fromEntries(Object.entries(next).filter(([field]) => row.askedFields.includes(field)));
};

const requireNothingSigned = async (tx: Tx, mandateId: string): Promise<void> => {
  const [signed] = await tx
    .select({ id: agreementSignature.id })
    .from(agreementSignature)
    .where(eq(agreementSignature.mandateId, mandateId))
    .limit(1);
  if (signed) throw new Refusal("mandate-signed-under");
};

/** Corrects an undecided mandate: everything while declared, only the named fields once changes were requested. */
export const editMandate = (actor: Actor, input: EditMandate): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockMandate(tx, input.id);
    requirePermission(actor, "mandate.declare", row);
    if (row.declaredBy !== actor.accountId) throw new Refusal("not-permitted");
    requireCurrent(row, input);
    await requireNothingSigned(tx, row.id);
    const changes = askedOnly(row, input);
    if (row.state === "declared") requireChange(row, changes);
    if (changes.proofFileId) await requireMandateEvidence(tx, actor, changes.proofFileId);
    if (row.parentId) requireWithin(await lockParent(tx, row.parentId), { ...row, ...changes });
    await tx
      .update(mandate)
      .set({
        ...changes,
        state: "declared",
        askedFields: [],
        submittedAt: actor.at,
        decidedBy: null,
        decidedAt: null,
        rowVersion: sql`${mandate.rowVersion} + 1`,
      })
      .where(eq(mandate.id, row.id));
    await record(row.state === "declared" ? "mandate.changed" : "mandate.resubmitted", row.id, {
      fields: Object.keys(changes),
    });
    return { id: row.id };
  });

/**
 * Ends a mandate and the delegations that stand on it: what was signed under them stays signed, new acts need another,
 * and a successor is asked for where nobody is left (docs/agreement.md, "Shape").
 */
export const endMandate = (actor: Actor, { id, rowVersion, reason }: EndMandate): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockMandate(tx, id);
    requirePermission(actor, "mandate.declare", row);
    if (row.rowVersion !== rowVersion) throw new Refusal("stale");
    if (row.state === "ended" || row.state === "withdrawn" || row.state === "rejected") throw new Refusal("stale");
    if ((await closeMandates(tx, actor, record, [row], reason)) === 0) throw new Refusal("stale");
    if (row.state === "verified") await requestSuccessor(tx, actor, record, row.partnerId);
    return { id };
  });
