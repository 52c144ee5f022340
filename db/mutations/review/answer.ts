import { and, desc, eq, ne } from "drizzle-orm";
import { requireUndoable } from "@/db/mutations/activity/total";
import { allocateBenefit, releaseBenefit } from "@/db/mutations/benefit/allocate";
import { endConfirmation, reopenConfirmation } from "@/db/mutations/confirmation/end";
import { requireReasonWithoutCustomer } from "@/db/mutations/confirmation/without";
import { requireConfirmable } from "@/db/mutations/mandate/row";
import { admitApplicant } from "@/db/mutations/partner/admit-applicant";
import { accountName } from "@/db/queries/account/name";
import { review } from "@/db/schema/claim";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { ApproveLess } from "@/lib/benefit/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { canUndo, decisionWord, isUndoOpen, type ReviewAnswer, reviewEvent, stateAfter } from "@/lib/review/decision";
import { isReviewedKind, type ReviewedKind } from "@/lib/review/kind";
import { mayAnswer } from "@/lib/review/permission";
import type { Accept, Comment, Reject, RequestChanges, Undo } from "@/lib/review/schema";
import type { ReviewDecision } from "@/lib/review/state";
import { type LockedDeclaration, lockDeclaration, requireReviewer, writeReview } from "./declaration";
import { notifyDeclarer, withdrawEmails } from "./notify";

type Target = { kind: ReviewedKind; id: string; rowVersion: number };
type Said = { reasonCode: string | null; fields: string[]; note: string };
/** `less`: what is approved of a request where that is less than what was asked for. */
type Ruling = Said & { verdict: ReviewAnswer; less?: number };
/** What the screen needs to offer the decision back; null where it cannot be undone. */
type ReviewResult = { undo: string | null };

/** First decision wins; later attempts get `already-decided` with the reviewer's name. */
const requireUndecided = async (tx: Tx, subject: LockedDeclaration, { rowVersion }: Target): Promise<void> => {
  if (subject.state !== "declared") {
    if (!subject.decidedBy) throw new Refusal(subject.state === "verified" ? "customer-verified" : "stale");
    const by = await accountName(tx, subject.decidedBy);
    throw new Refusal("already-decided", { by, decision: decisionWord(subject.kind, subject.state) });
  }
  if (subject.rowVersion !== rowVersion) throw new Refusal("stale");
};

type Entry = { decision: ReviewDecision; reasonCode?: string | null; fields?: string[]; note?: string };

const noteReview = async (tx: Tx, actor: Actor, subject: LockedDeclaration, entry: Entry): Promise<string> => {
  const [row] = await tx
    .insert(review)
    .values({
      partnerId: subject.partnerId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      accountId: actor.accountId,
      at: actor.at,
      ...entry,
    })
    .returning({ id: review.id });
  if (!row) throw new Error("The review was not kept");
  return row.id;
};

/** A decision ends the link to the customer; one that verifies without their word says why. */
const closeCustomer = async (tx: Tx, actor: Actor, id: string, { verdict, note }: Ruling): Promise<void> => {
  if (verdict === "more-asked") return;
  if (verdict === "accepted") await requireReasonWithoutCustomer(tx, actor, id, note);
  await endConfirmation(tx, actor, id, "decided");
};

const decide = (actor: Actor, target: Target, ruling: Ruling): Promise<ReviewResult> =>
  mutate(actor, async (tx, record) => {
    const subject = await lockDeclaration(tx, actor, target.kind, target.id);
    requireReviewer(actor, subject);
    await requireUndecided(tx, subject, target);
    const { verdict, less, ...said } = ruling;
    if (subject.kind === "mandate" && verdict === "accepted") await requireConfirmable(tx, actor, subject.id);
    if (subject.kind === "benefit" && verdict === "accepted") await allocateBenefit(tx, actor, subject.id, less);
    if (subject.kind === "activity") await closeCustomer(tx, actor, subject.id, ruling);
    await writeReview(tx, subject, {
      state: stateAfter[verdict],
      askedFields: said.fields,
      decidedBy: actor.accountId,
      decidedAt: actor.at,
      reasonCode: said.reasonCode,
      reasonNote: said.note || null,
    });
    const reviewId = await noteReview(tx, actor, subject, { decision: verdict, ...said });
    if (subject.kind === "application" && verdict === "accepted") await admitApplicant(tx, actor, record, subject.id);
    else await notifyDeclarer(tx, actor, subject, { decision: verdict, ...said });
    const data = { reviewId, reasonCode: said.reasonCode, fields: said.fields };
    await record(reviewEvent(subject.kind, verdict), subject.id, data, { partnerId: subject.partnerId });
    return { undo: canUndo(subject.kind, verdict) ? reviewId : null };
  });

/** The note says why, where a customer who was asked did not confirm it. */
export const verifyDeclaration = (actor: Actor, { note = "", ...target }: Accept): Promise<ReviewResult> =>
  decide(actor, target, { verdict: "accepted", reasonCode: null, fields: [], note });

/** Approves less than a request asks for, and says why. */
export const approveLess = (actor: Actor, { amount, note, ...target }: ApproveLess): Promise<ReviewResult> =>
  decide(
    actor,
    { kind: "benefit", ...target },
    { verdict: "accepted", reasonCode: null, fields: [], note, less: amount },
  );

export const rejectDeclaration = (actor: Actor, { reason, note, ...target }: Reject): Promise<ReviewResult> =>
  decide(actor, target, { verdict: "rejected", reasonCode: reason, fields: [], note });

/** Sends the declaration back; only the named fields become editable. */
export const requestChanges = (actor: Actor, { fields, note, ...target }: RequestChanges): Promise<ReviewResult> =>
  decide(actor, target, { verdict: "more-asked", reasonCode: null, fields, note });

const requireCommenter = (actor: Actor, subject: LockedDeclaration): void => {
  if (actor.side !== "partner") return requireReviewer(actor, subject);
  if (!mayAnswer(actor, subject.claim, subject.partnerId)) throw new Refusal("not-permitted");
};

/** A comment in the declaration's thread, by the company or by staff; it decides nothing. */
export const commentOnDeclaration = (actor: Actor, { kind, id, note }: Comment): Promise<{ reviewId: string }> =>
  mutate(actor, async (tx, record) => {
    const subject = await lockDeclaration(tx, actor, kind, id);
    requireCommenter(actor, subject);
    if (subject.state === "withdrawn") throw new Refusal("stale");
    const reviewId = await noteReview(tx, actor, subject, { decision: "commented", note });
    if (actor.side === "staff")
      await notifyDeclarer(tx, actor, subject, { decision: "commented", reasonCode: null, fields: [], note });
    await record(reviewEvent(kind, "commented"), id, { reviewId }, { partnerId: subject.partnerId });
    return { reviewId };
  });

const findDecision = async (tx: Tx, reviewId: string) => {
  const [row] = await tx.select().from(review).where(eq(review.id, reviewId));
  if (!row || !isReviewedKind(row.subjectKind)) throw new Refusal("not-found");
  return { ...row, subjectKind: row.subjectKind };
};

const isLastWord = async (tx: Tx, subjectId: string, reviewId: string): Promise<boolean> => {
  const [last] = await tx
    .select({ id: review.id })
    .from(review)
    .where(and(eq(review.subjectId, subjectId), ne(review.decision, "commented")))
    .orderBy(desc(review.at), desc(review.id))
    .limit(1);
  return last?.id === reviewId;
};

const isVerdict = (decision: ReviewDecision): decision is ReviewAnswer => decision in stateAfter;

/** What a decision about an activity ended goes on; one that corrections rest on stays decided. */
const reopenActivity = async (tx: Tx, id: string): Promise<void> => {
  await requireUndoable(tx, id);
  await reopenConfirmation(tx, id);
};

/** Undoes a decision: only its own reviewer can, within seconds, and while nothing depends on it. */
export const undoReview = (actor: Actor, { reviewId }: Undo): Promise<{ kind: ReviewedKind; id: string }> =>
  mutate(actor, async (tx, record) => {
    const taken = await findDecision(tx, reviewId);
    const kind = taken.subjectKind;
    const subject = await lockDeclaration(tx, actor, kind, taken.subjectId);
    requireReviewer(actor, subject);
    if (taken.accountId !== actor.accountId) throw new Refusal("not-permitted");
    const verdict = taken.decision;
    const stands = isVerdict(verdict) && canUndo(kind, verdict) && subject.state === stateAfter[verdict];
    if (!stands || !isUndoOpen(taken.at, actor.at) || !(await isLastWord(tx, subject.id, reviewId)))
      throw new Refusal("undo-too-late");
    if (kind === "benefit" && verdict === "accepted") await releaseBenefit(tx, subject.id);
    if (kind === "activity") await reopenActivity(tx, subject.id);
    const undecided = { decidedBy: null, decidedAt: null, reasonCode: null, reasonNote: null };
    await writeReview(tx, subject, { state: "declared", askedFields: [], ...undecided });
    await withdrawEmails(tx, actor, subject);
    await noteReview(tx, actor, subject, { decision: "undone" });
    await record(reviewEvent(kind, "undone"), subject.id, { reviewId }, { partnerId: subject.partnerId });
    return { kind, id: subject.id };
  });
