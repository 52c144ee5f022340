import { and, asc, eq, sql } from "drizzle-orm";
import { proofOfCredential } from "@/db/queries/badge/reading";
import { customersOf, findVerifier } from "@/db/queries/confirmation/said";
import { editionInUse } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { declarationDetail } from "@/db/queries/review/declaration";
import { findNeighbours } from "@/db/queries/review/queue";
import { loadFacts } from "@/db/queries/tier/facts";
import { account } from "@/db/schema/account";
import { review } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { reviewable } from "@/db/schema/review";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ProofView } from "@/lib/badge/view";
import type { CustomerSaid, VerifiedBy } from "@/lib/confirmation/said";
import type { DeclarationDetail, DeclarationEvidence, DeclarationSummary, ThreadEntry } from "@/lib/review/declaration";
import { type Effect, effectOfVerifying } from "@/lib/review/effect";
import type { ReviewedKind } from "@/lib/review/kind";
import { mayReview, maySeeDeclaration } from "@/lib/review/permission";
import type { Neighbours, QueueFilter } from "@/lib/review/queue";
import type { DeclarationState, MandateState } from "@/lib/review/state";

export type ReviewItem = {
  kind: ReviewedKind;
  id: string;
  state: "draft" | DeclarationState | MandateState;
  rowVersion: number;
  submittedAt: Date;
  partnerId: string | null;
  partnerName: string;
  declaredBy: string | null;
  summary: DeclarationSummary;
  detail: DeclarationDetail;
  proof: DeclarationEvidence | null;
  /** Of a certification: what its badge says, and who else uses the same proof. */
  evidence: ProofView | null;
  effect: Effect | null;
  thread: ThreadEntry[];
  /** The customers who were asked about it, the latest first. */
  customers: CustomerSaid[];
  verifiedBy: VerifiedBy | null;
  neighbours: Neighbours;
  may: { review: boolean };
  /** The number of the last event of the company's chain. */
  head: number;
};

const threadOf = (tx: Tx, kind: string, id: string): Promise<ThreadEntry[]> =>
  tx
    .select({
      id: review.id,
      decision: review.decision,
      reasonCode: review.reasonCode,
      fields: review.fields,
      note: review.note,
      by: account.name,
      isCustomer: sql<boolean>`${review.confirmationId} IS NOT NULL`,
      at: review.at,
    })
    .from(review)
    .leftJoin(account, eq(account.id, review.accountId))
    .where(and(eq(review.subjectId, id), sql`${review.subjectKind} = ${kind}`))
    .orderBy(asc(review.at), asc(review.id));

const isSeen = async (tx: Tx, actor: Actor, kind: ReviewedKind, id: string): Promise<boolean> => {
  const of = and(eq(reviewable.kind, kind), eq(reviewable.id, id));
  const [row] = await tx
    .select({ partnerId: reviewable.partnerId, claim: reviewable.claim })
    .from(reviewable)
    .where(of);
  return row !== undefined && maySeeDeclaration(actor, row.claim, row.partnerId);
};

/** The comments and decisions about a declaration, oldest first; empty where the actor may not see it. */
export const listThread = (actor: Actor, kind: ReviewedKind, id: string): Promise<ThreadEntry[]> =>
  read(actor, async (tx) => ((await isSeen(tx, actor, kind, id)) ? threadOf(tx, kind, id) : []));

const proofOf = async (tx: Tx, fileId: string | null): Promise<DeclarationEvidence | null> => {
  if (!fileId) return null;
  const [row] = await tx
    .select({
      fileId: file.id,
      name: file.name,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
    })
    .from(file)
    .where(eq(file.id, fileId));
  return row ?? null;
};

const subjectOf = async (tx: Tx, kind: ReviewedKind, id: string) => {
  const [row] = await tx
    .select({
      state: reviewable.state,
      rowVersion: reviewable.rowVersion,
      submittedAt: reviewable.submittedAt,
      partnerId: reviewable.partnerId,
      partnerName: reviewable.partnerName,
      declaredById: reviewable.declaredBy,
      declaredBy: account.name,
      proofFileId: reviewable.proofFileId,
      summary: reviewable.claim,
      exactAt: sql<string>`to_char(${reviewable.submittedAt} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    })
    .from(reviewable)
    .leftJoin(account, eq(account.id, reviewable.declaredBy))
    .where(and(eq(reviewable.kind, kind), eq(reviewable.id, id)));
  return row;
};

/** The company's tier today, and the tier that verifying the declaration would give. */
const effectOf = async (tx: Tx, actor: Actor, partnerId: string, id: string): Promise<Effect | null> => {
  const facts = await loadFacts(tx, partnerId);
  return facts ? effectOfVerifying(await editionInUse(tx, actor.today), facts, id, actor.today) : null;
};

/** What the customer of a declared activity said, and by whose word it is verified. */
const customerPart = async (tx: Tx, actor: Actor, kind: ReviewedKind, id: string) =>
  kind === "activity"
    ? { customers: await customersOf(tx, actor, id), verifiedBy: await findVerifier(tx, id) }
    : { customers: [], verifiedBy: null };

/** One item of the queue with all a reviewer needs to decide; null where there is none, or it was never handed in. */
export const getReviewItem = (
  actor: Actor,
  kind: ReviewedKind,
  id: string,
  filter: QueueFilter,
): Promise<ReviewItem | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "queue.view", "programme")) return null;
    const row = await subjectOf(tx, kind, id);
    const detail = row?.submittedAt ? await declarationDetail(tx, actor, kind, id) : null;
    if (!row?.submittedAt || !detail) return null;
    const { proofFileId, declaredById: _, exactAt, submittedAt, ...shown } = row;
    return {
      kind,
      id,
      ...shown,
      submittedAt,
      detail,
      proof: await proofOf(tx, proofFileId),
      evidence: kind === "credential" ? await proofOfCredential(tx, id) : null,
      effect: row.partnerId && kind !== "benefit" ? await effectOf(tx, actor, row.partnerId, id) : null,
      thread: await threadOf(tx, kind, id),
      ...(await customerPart(tx, actor, kind, id)),
      neighbours: await findNeighbours(tx, { at: exactAt, id }, filter),
      may: { review: mayReview(actor, kind, { partnerId: row.partnerId, declaredBy: row.declaredById }) },
      head: row.partnerId ? await chainHead(tx, row.partnerId) : 0,
    };
  });
