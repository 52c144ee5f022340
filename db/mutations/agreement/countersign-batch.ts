import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { countersignable } from "@/db/queries/agreement/countersign-batch";
import { countersignBatch, countersignBatchItem } from "@/db/schema/countersign-batch";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { batchDigest } from "@/lib/agreement/signing/batch";
import { consentBoxes } from "@/lib/agreement/signing/consent";
import type { RefusalCode } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { applyCountersignature, assembleVendorEvidence, lockMandate, requireCountersignable } from "./countersign";
import { lockAgreement } from "./row";
import type { SignInput } from "./sign";

const onProgramme = { partnerId: null };
const nobodys = { partnerId: "", partnerSignedBy: null };

/**
 * Creates a batch of agreements to countersign together, oldest signature first, with the hash of their documents' hashes.
 * Refuses `list-changed` where this person can no longer countersign one of them.
 */
export const createBatch = (
  actor: Actor,
  { ids, dualControl }: { ids: readonly string[]; dualControl: boolean },
): Promise<{ id: string; sha256: string }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "agreement.countersign", nobodys);
    const rows = await countersignable(tx, actor, dualControl, ids);
    if (rows.length !== new Set(ids).size) throw new Refusal("list-changed");
    const id = randomUUID();
    const sha256 = batchDigest(rows.map(({ documentSha256 }) => documentSha256));
    const made = { createdBy: actor.accountId ?? "", createdAt: actor.at };
    await tx.insert(countersignBatch).values({ id, sha256, dualControl, ...made });
    await tx.insert(countersignBatchItem).values(
      rows.map(({ id: agreementId, partnerId, rowVersion, language, documentSha256 }, position) => ({
        ...{ batchId: id, position, partnerId, agreementId, rowVersion, language, documentSha256 },
      })),
    );
    await record("countersign-batch.drawn-up", id, { sha256, agreements: rows.length }, onProgramme);
    return { id, sha256 };
  });

/** A batch under lock; only the countersigner who created it may confirm it. */
const requireConfirmable = async (tx: Tx, actor: Actor, input: SignInput) => {
  requirePermission(actor, "agreement.countersign", nobodys);
  const [row] = await tx.select().from(countersignBatch).where(eq(countersignBatch.id, input.id)).for("update");
  if (!row) throw new Refusal("not-found");
  if (row.createdBy !== actor.accountId) throw new Refusal("not-permitted");
  if (row.confirmedAt) throw new Refusal("already-signed");
  if (row.sha256 !== input.documentSha256) throw new Refusal("document-changed");
  return row;
};

/**
 * Confirms the batch with every box and a fresh step-up bound to its hash; the portal then countersigns each
 * agreement.
 */
export const confirmBatch = (actor: Actor, input: SignInput): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await requireConfirmable(tx, actor, input);
    if (!consentBoxes.every((box) => input[box])) throw new Refusal("consent-required");
    const { stepUp, evidence } = await assembleVendorEvidence(tx, actor, "batch", input.language, row.sha256);
    await tx
      .update(countersignBatch)
      .set({ confirmedAt: actor.at, evidence, stepUpAt: stepUp.confirmedAt })
      .where(eq(countersignBatch.id, row.id));
    await record("countersign-batch.confirmed", row.id, { sha256: row.sha256 }, onProgramme);
    return { id: row.id };
  });

type Place = { batchId: string; position: number };
const isAt = ({ batchId, position }: Place) =>
  and(eq(countersignBatchItem.batchId, batchId), eq(countersignBatchItem.position, position));

/** The item under lock while it is still to be done; one that another process has is skipped. */
const takeItem = async (tx: Tx, place: Place) => {
  const [item] = await tx
    .select()
    .from(countersignBatchItem)
    .where(and(isAt(place), eq(countersignBatchItem.state, "listed")))
    .for("update", { skipLocked: true });
  if (!item) throw new Refusal("nothing-to-countersign");
  return item;
};

const listDocumentDigests = async (tx: Tx, batchId: string): Promise<string[]> => {
  const rows = await tx
    .select({ sha256: countersignBatchItem.documentSha256 })
    .from(countersignBatchItem)
    .where(eq(countersignBatchItem.batchId, batchId))
    .orderBy(asc(countersignBatchItem.position));
  return rows.map(({ sha256 }) => sha256);
};

/**
 * Countersigns one agreement of a confirmed batch, under the same guard as one by itself. The signature and the item's mark
 * are one transaction, so that an interruption cannot countersign it twice.
 */
export const countersignInBatch = (countersigner: Actor, place: Place): Promise<void> =>
  mutate(countersigner, async (tx, record) => {
    const item = await takeItem(tx, place);
    const [batch] = await tx.select().from(countersignBatch).where(eq(countersignBatch.id, place.batchId));
    if (!batch?.evidence || !batch.confirmedAt || !batch.stepUpAt) throw new Refusal("nothing-to-countersign");
    const row = await lockAgreement(tx, item.agreementId);
    await lockMandate(tx, row.id);
    const { rowVersion, language, documentSha256 } = item;
    const ticked = { read: true, authority: true, electronic: true };
    const input = { id: row.id, rowVersion, language, documentSha256, ...ticked, dualControl: batch.dualControl };
    const document = await requireCountersignable(tx, countersigner, row, input);
    const { authentication } = batch.evidence;
    const list = { id: batch.id, documents: await listDocumentDigests(tx, batch.id), position: item.position };
    const evidence = { ...batch.evidence, authentication: { ...authentication, batch: list } };
    const stepUp = { method: authentication.stepUp.method, confirmedAt: batch.stepUpAt };
    const signed = { actor: countersigner, row, document, evidence, stepUp, signedAt: batch.confirmedAt };
    await applyCountersignature(tx, record, signed);
    await tx.update(countersignBatchItem).set({ state: "countersigned" }).where(isAt(place));
  });

/** Notes why one agreement of a batch was not countersigned; the others go on. */
export const failInBatch = (system: Actor, place: Place, code: RefusalCode): Promise<void> =>
  mutate(system, async (tx, record) => {
    const item = await takeItem(tx, place);
    await tx.update(countersignBatchItem).set({ state: "failed", code }).where(isAt(place));
    const about = { partnerId: item.partnerId };
    await record("agreement.countersignature-failed", item.agreementId, { batch: place.batchId, code }, about);
  });

/** Closes a batch once nothing is left to do. */
export const finishBatch = (system: Actor, id: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [batch] = await tx.select().from(countersignBatch).where(eq(countersignBatch.id, id)).for("update");
    if (!batch || batch.finishedAt) throw new Refusal("stale");
    const items = await tx
      .select({ state: countersignBatchItem.state })
      .from(countersignBatchItem)
      .where(and(eq(countersignBatchItem.batchId, id), inArray(countersignBatchItem.state, ["listed", "failed"])));
    if (items.some(({ state }) => state === "listed")) throw new Refusal("stale");
    await tx.update(countersignBatch).set({ finishedAt: system.at }).where(eq(countersignBatch.id, id));
    await record("countersign-batch.finished", id, { failed: items.length }, onProgramme);
  });
