import { and, asc, desc, eq, ilike, notInArray, type SQL, sql } from "drizzle-orm";
import { waiting } from "@/db/schema/review";
import { read, type Tx } from "@/db/transaction";
import { authorise } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import {
  type Neighbours,
  type Place,
  type QueueFilter,
  type QueueItem,
  type QueueKey,
  readQueueKey,
  writeQueueKey,
} from "@/lib/review/queue";
import { type SubjectKind, subjectKinds } from "@/lib/review/state";

export type Queue = {
  items: QueueItem[];
  counts: Record<SubjectKind, number>;
  /** The key of the page below; null on the last one. */
  next: string | null;
};

type Filter = QueueFilter;

const columns = {
  kind: waiting.kind,
  id: waiting.id,
  partnerId: waiting.partnerId,
  partnerName: waiting.partnerName,
  submittedAt: waiting.submittedAt,
  hasProof: waiting.hasProof,
  claim: waiting.claim,
};

const pattern = (search: string): string => `%${search.replace(/[\\%_]/g, "\\$&")}%`;
const named = (search: string | undefined): SQL | undefined =>
  search ? ilike(waiting.partnerName, pattern(search)) : undefined;
const ofKind = (kind: SubjectKind | undefined): SQL | undefined => (kind ? eq(waiting.kind, kind) : undefined);
/** Instants travel as text: a JavaScript date would cut PostgreSQL's microseconds and repeat a row. */
const past = ({ at, id }: QueueKey, sign: ">" | "<"): SQL =>
  sql`(${waiting.submittedAt}, ${waiting.id}) ${sql.raw(sign)} (${at}::timestamptz, ${id}::uuid)`;

const countsOf = async (tx: Tx, search?: string): Promise<Record<SubjectKind, number>> => {
  const rows = await tx
    .select({ kind: waiting.kind, count: sql<number>`count(*)::int` })
    .from(waiting)
    .where(named(search))
    .groupBy(waiting.kind);
  const found = new Map(rows.map((row) => [row.kind, row.count]));
  return Object.fromEntries(subjectKinds.map((kind) => [kind, found.get(kind) ?? 0])) as Record<SubjectKind, number>;
};

const exactAt = sql<string>`to_char(${waiting.submittedAt} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const page = (tx: Tx, where: (SQL | undefined)[], direction: typeof asc, limit: number) =>
  tx
    .select({ ...columns, exactAt })
    .from(waiting)
    .where(and(...where))
    .orderBy(direction(waiting.submittedAt), direction(waiting.id))
    .limit(limit);

/** What waits for the vendor's staff, oldest first, a page at a time. */
export const listQueue = (actor: Actor, filter: Filter & { after?: string | undefined }, limit = 50): Promise<Queue> =>
  read(actor, async (tx) => {
    authorise(actor, "queue.view", "programme");
    const key = readQueueKey(filter.after);
    const where = [ofKind(filter.kind), named(filter.search), key ? past(key, ">") : undefined];
    const rows = await page(tx, where, asc, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ exactAt: _, ...item }) => item),
      counts: await countsOf(tx, filter.search),
      next: last ? writeQueueKey({ at: last.exactAt, id: last.id }) : null,
    };
  });

const place = (row: Place | undefined): Place | null => (row ? { kind: row.kind, id: row.id } : null);

/** The claims before and after one in the queue, by its own key: it need not wait any more. Agreements and disputes have their own pages. */
export const findNeighbours = async (tx: Tx, key: QueueKey, filter: Filter): Promise<Neighbours> => {
  const where = [ofKind(filter.kind), named(filter.search), notInArray(waiting.kind, ["agreement", "dispute"])];
  const [next] = await page(tx, [...where, past(key, ">")], asc, 1);
  const [previous] = await page(tx, [...where, past(key, "<")], desc as typeof asc, 1);
  return { previous: place(previous), next: place(next) };
};

/** How much waits, for the navigation. */
export const countQueue = (actor: Actor): Promise<number> =>
  read(actor, async (tx) => {
    authorise(actor, "queue.view", "programme");
    const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(waiting);
    return row?.count ?? 0;
  });
