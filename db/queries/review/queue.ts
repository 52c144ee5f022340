import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { cutPage } from "@/db/queries/paging";
import { isNamed } from "@/db/queries/partner/named";
import { isAwaitingReview } from "@/db/schema/review";
import { queueListed } from "@/db/schema/summary";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { type ReviewKind, reviewedKinds, reviewKinds } from "@/lib/review/kind";
import {
  type Neighbours,
  type QueueFilter,
  type QueueItem,
  type QueueKey,
  type QueuePlace,
  readQueueKey,
  writeQueueKey,
} from "@/lib/review/queue";

export type Queue = {
  items: QueueItem[];
  counts: Record<ReviewKind, number>;
  /** The key of the page below; null on the last one. */
  next: string | null;
};

type Filter = QueueFilter;

const columns = {
  kind: isAwaitingReview.kind,
  id: isAwaitingReview.id,
  partnerId: isAwaitingReview.partnerId,
  partnerName: isAwaitingReview.partnerName,
  submittedAt: isAwaitingReview.submittedAt,
  hasProof: isAwaitingReview.hasProof,
  // Written out with table names: the builder leaves them away, and "id" would be the inner one.
  isDenied: sql<boolean>`EXISTS (SELECT FROM customer_answer s WHERE s.activity_id = waiting.id AND NOT s.took_place)`,
  claim: isAwaitingReview.claim,
};

const named = (search: string | undefined): SQL | undefined =>
  search ? isNamed(queueListed.nameKey, search) : undefined;
const ofKind = (kind: ReviewKind | undefined): SQL | undefined => (kind ? eq(queueListed.kind, kind) : undefined);
/** Instants travel as text: a JavaScript date would cut PostgreSQL's microseconds and repeat a row. */
const past = ({ at, id }: QueueKey, sign: ">" | "<"): SQL =>
  sql`(${queueListed.submittedAt}, ${queueListed.id}) ${sql.raw(sign)} (${at}::timestamptz, ${id}::uuid)`;

const countsOf = async (tx: Tx, search?: string): Promise<Record<ReviewKind, number>> => {
  const rows = await tx
    .select({ kind: queueListed.kind, count: sql<number>`count(*)::int` })
    .from(queueListed)
    .where(named(search))
    .groupBy(queueListed.kind);
  const found = new Map(rows.map((row) => [row.kind, row.count]));
  return Object.fromEntries(reviewKinds.map((kind) => [kind, found.get(kind) ?? 0])) as Record<ReviewKind, number>;
};

const exactAt = sql<string>`to_char(${queueListed.submittedAt} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const page = (tx: Tx, where: (SQL | undefined)[], direction: typeof asc, limit: number) =>
  tx
    .select({ kind: queueListed.kind, id: queueListed.id, exactAt })
    .from(queueListed)
    .where(and(...where))
    .orderBy(direction(queueListed.submittedAt), direction(queueListed.id))
    .limit(limit);

/** What is shown of some items, in the order of their keys. */
const itemsOf = async (tx: Tx, keys: readonly QueuePlace[]): Promise<QueueItem[]> => {
  const ids = keys.map(({ id }) => id);
  const rows = await tx.select(columns).from(isAwaitingReview).where(inArray(isAwaitingReview.id, ids));
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** What waits for the vendor's staff, oldest first, a page at a time. */
export const listQueue = (actor: Actor, filter: Filter & { after?: string | undefined }, limit = 50): Promise<Queue> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const key = readQueueKey(filter.after);
    const where = [ofKind(filter.kind), named(filter.search), key ? past(key, ">") : undefined];
    const rows = await page(tx, where, asc, limit + 1);
    const { shown, last } = cutPage(rows, limit);
    return {
      items: await itemsOf(tx, shown),
      counts: await countsOf(tx, filter.search),
      next: last ? writeQueueKey({ at: last.exactAt, id: last.id }) : null,
    };
  });

const place = (row: QueuePlace | undefined): QueuePlace | null => (row ? { kind: row.kind, id: row.id } : null);

/**
 * The items before and after one in the queue, by its own key, even once it is decided. Agreements and disputes have
 * their own pages.
 */
export const findNeighbours = async (tx: Tx, key: QueueKey, filter: Filter): Promise<Neighbours> => {
  const where = [ofKind(filter.kind), named(filter.search), inArray(queueListed.kind, reviewedKinds)];
  const [next] = await page(tx, [...where, past(key, ">")], asc, 1);
  const [previous] = await page(tx, [...where, past(key, "<")], desc as typeof asc, 1);
  return { previous: place(previous), next: place(next) };
};

/** How much waits, for the navigation. */
export const countQueue = (actor: Actor): Promise<number> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(queueListed);
    return row?.count ?? 0;
  });
