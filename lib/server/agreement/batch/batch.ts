import "server-only";
import {
  confirmBatch,
  countersignInBatch,
  createBatch,
  failInBatch,
  finishBatch,
} from "@/db/mutations/agreement/countersign-batch";
import { type Batch, type DueBatch, getBatch, listDueBatches } from "@/db/queries/agreement/countersign-batch";
import { findProgramme } from "@/db/queries/agreement/jobs";
import type { Actor } from "@/lib/actor";
import type { AskPasskey, DrawUpBatch, SignAgreement } from "@/lib/agreement/schema";
import { env } from "@/lib/env";
import { ignoreRefusal, Refusal } from "@/lib/refusal/refusal";
import { batchCountersigner, type Calendar, systemActor } from "@/lib/server/actors";
import { stepUpForForm } from "@/lib/server/agreement/signing/sign";
import { isUnchanged } from "@/lib/server/agreement/store";
import { askPasskey } from "@/lib/server/auth/passkey/prove";
import { log } from "@/lib/server/log";

const requireUnchanged = async ({ items }: Batch): Promise<void> => {
  for (const item of items) if (!(await isUnchanged(item))) throw new Refusal("document-changed");
};

/** A list to look at before it is confirmed. */
export const drawUp = (actor: Actor, { ids }: DrawUpBatch): Promise<{ id: string; sha256: string }> =>
  createBatch(actor, { ids, dualControl: env().DUAL_CONTROL === "on" });

/** The list that was shown, if the actor may still confirm it. */
const requireShown = async (actor: Actor, shown: Pick<AskPasskey, "id" | "documentSha256">): Promise<Batch> => {
  const batch = await getBatch(actor, shown.id);
  if (!batch.may.confirm) throw new Refusal(batch.confirmedAt ? "already-signed" : "not-permitted");
  if (batch.sha256 !== shown.documentSha256) throw new Refusal("document-changed");
  return batch;
};

/** Everything that can refuse the confirmation of a list except the code, with every file read again. */
const requireConfirmable = async (actor: Actor, input: SignAgreement): Promise<void> =>
  requireUnchanged(await requireShown(actor, input));

/** Confirms all of a list at once, the code bound to the list's hash; the portal then countersigns one after the other. */
export const confirmAsPosted = async (actor: Actor, input: SignAgreement): Promise<{ id: string }> => {
  await stepUpForForm(actor, "agreement.countersign", input, () => requireConfirmable(actor, input));
  return confirmBatch(actor, input);
};

/** Asks the countersigner's passkey to confirm a batch. */
export const askToConfirm = async (actor: Actor, shown: AskPasskey) => {
  const { sha256 } = await requireShown(actor, shown);
  return askPasskey(actor, { purpose: "agreement.countersign", subjectId: shown.id, documentSha256: sha256 });
};

type Item = DueBatch["items"][number];

/**
 * Countersigns one agreement. Records a refusal for good; other failures (a connection, a disk) are retried. Answers
 * false where it must be retried.
 */
const countersignOne = async (countersigner: Actor, batchId: string, item: Item): Promise<boolean> => {
  const place = { batchId, position: item.position };
  try {
    if (!(await isUnchanged(item))) throw new Refusal("document-changed");
    await countersignInBatch(countersigner, place);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log.error({ event: "batch.item-postponed", ...place, err: error });
      return false;
    }
    if (error.code !== "nothing-to-countersign") await failInBatch(systemActor(countersigner.at), place, error.code);
  }
  return true;
};

const carryOut = async ({ id, accountId, items }: DueBatch, calendar: Calendar): Promise<number> => {
  let settled = 0;
  for (const item of items)
    if (await countersignOne(batchCountersigner(accountId, new Date(), calendar), id, item)) settled += 1;
  // Somebody else may have the last of it in hand, and closes the list.
  await finishBatch(systemActor(), id).catch(ignoreRefusal);
  return settled;
};

/**
 * Carries out confirmed batches, one agreement after the other; failed ones are recorded and the others go on. Progress
 * is kept in the database, so it can be interrupted anywhere. Answers how many agreements were dealt with.
 */
export const sweepBatches = async (): Promise<number> => {
  const calendar = await findProgramme(systemActor());
  const due = await listDueBatches(systemActor());
  let settled = 0;
  for (const batch of due) settled += await carryOut(batch, calendar);
  return settled;
};
