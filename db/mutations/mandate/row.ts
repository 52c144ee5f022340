import { and, eq } from "drizzle-orm";
import { isFileVisible } from "@/db/queries/review/evidence";
import { agreement, agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { delegationFault, hasBeenVerified, isConfirmed } from "@/lib/agreement/mandate/mandate";
import type { DeclareMandate } from "@/lib/agreement/mandate/schema";
import { Refusal } from "@/lib/refusal/refusal";

export type MandateRow = typeof mandate.$inferSelect;

/** Refuses a proof that is none of the company's files. */
export const requireMandateEvidence = async (tx: Tx, actor: Actor, proofFileId: string): Promise<void> => {
  if (!(await isFileVisible(tx, actor, proofFileId))) throw new Refusal("invalid", {}, { proofFileId: "file-unknown" });
};

/** The form's input as columns of the row. */
export const mandateColumns = ({ capacity, fromOn, untilOn, proofFileId }: DeclareMandate) => ({
  capacity,
  fromOn,
  untilOn: untilOn || null,
  proofFileId,
});

type Dates = Pick<MandateRow, "fromOn" | "untilOn">;

/** The parent mandate of a delegation, under lock: it does not end meanwhile. */
export const lockParent = async (tx: Tx, parentId: string): Promise<MandateRow> => {
  const [parent] = await tx.select().from(mandate).where(eq(mandate.id, parentId)).for("share");
  if (!parent) throw new Refusal("not-found");
  return parent;
};

/** Refuses dates of a delegation outside those of its parent mandate. */
export const requireWithin = (parent: MandateRow, dates: Dates): void => {
  const fault = delegationFault(dates, parent);
  if (fault) throw new Refusal("invalid", {}, { [fault]: "outside-mandate" });
};

/** Whether an agreement signed under this mandate waits for the vendor's signature. */
export const isWaitedFor = async (tx: Tx, mandateId: string): Promise<boolean> => {
  const [waiting] = await tx
    .select({ id: agreement.id })
    .from(agreementSignature)
    .innerJoin(agreement, eq(agreement.id, agreementSignature.agreementId))
    .where(and(eq(agreementSignature.mandateId, mandateId), eq(agreement.state, "partner-signed")))
    .limit(1);
  return waiting !== undefined;
};

/**
 * Staff confirms a mandate that a file proves, never their own, and a delegation only while its parent mandate is
 * confirmed and in force; once an agreement signed under it waits, it was so when it was signed.
 */
export const requireConfirmable = async (tx: Tx, actor: Actor, id: string): Promise<void> => {
  const [row] = await tx.select().from(mandate).where(eq(mandate.id, id));
  if (row?.accountId === actor.accountId) throw new Refusal("not-permitted");
  if (!row?.proofFileId) throw new Refusal("proof-missing");
  if (!row.parentId) return;
  const [parent] = await tx.select().from(mandate).where(eq(mandate.id, row.parentId)).for("share");
  const mayConfirm =
    parent && (isConfirmed(parent, actor.today) || (hasBeenVerified(parent) && (await isWaitedFor(tx, id))));
  if (!mayConfirm) throw new Refusal("mandate-parent-over");
};
