import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Actor } from "@/lib/actor";
import { UnknownTemplate } from "@/lib/agreement/text/template";
import { Refusal } from "@/lib/refusal/refusal";
import { sqlState, withoutValues } from "./failure";
import { decideTiersAfter } from "./mutations/tier/decide";
import { summariseAfter } from "./mutations/tier/summarise";
import { beginAs, connect } from "./opening";
import { inReading } from "./reading";
import { type RecordEvent, type RecordedEvent, recorder } from "./record";
import { eachRecorder, manyRecorder, type RecordEach, type RecordMany } from "./record-many";
import { idempotency } from "./schema/record";
import { knowTexts } from "./texts";
import type { Tx } from "./tx";

const nobody = "00000000-0000-0000-0000-000000000000";

const inTransaction = async <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await connect();
  let broken: Error | undefined;
  const lose = (failure: Error): void => {
    broken = failure;
  };
  try {
    // A server that lost its role in a failover refuses to open: the next attempt then finds the new one.
    const published = await beginAs(client, actor, "READ WRITE").catch((failure: Error) => {
      lose(failure);
      throw failure;
    });
    const tx = drizzle(client);
    await knowTexts(tx, published);
    const answer = await work(tx);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK").catch(lose);
    throw withoutValues(error);
  } finally {
    client.release(broken);
  }
};

/** A read-only transaction that sees what the actor may see. */
export const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inReading(actor, work);

const once = async <T>(actor: Actor, tx: Tx, work: () => Promise<T>): Promise<T> => {
  if (!actor.idempotencyKey) return work();
  const inputSha256 = actor.inputSha256 ?? null;
  const mine = { accountId: actor.accountId ?? nobody, key: actor.idempotencyKey, inputSha256 };
  const isMine = and(eq(idempotency.accountId, mine.accountId), eq(idempotency.key, mine.key));
  const [fresh] = await tx.insert(idempotency).values(mine).onConflictDoNothing().returning({ key: idempotency.key });
  if (!fresh) {
    const { answer, inputSha256: input } = idempotency;
    const [earlier] = await tx.select({ answer, input }).from(idempotency).where(isMine);
    if (inputSha256 && earlier?.input && earlier.input !== inputSha256) throw new Refusal("already-received");
    return earlier?.answer as T;
  }
  const answer = await work();
  await tx
    .update(idempotency)
    .set({ answer: answer ?? null })
    .where(isMine);
  return answer;
};

/** A serialisation failure or a deadlock: the same work may succeed when it is tried again. */
const retriedStates = new Set(["40001", "40P01"]);

/** A text that was published since the transaction began is read by the next one. */
const isRetried = (error: unknown): boolean =>
  error instanceof UnknownTemplate || retriedStates.has(sqlState(error) ?? "");

/** Tries the same work again after a serialisation failure or a deadlock, three times in all. */
const retried = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= 3 || !isRetried(error)) throw error;
    }
  }
};

/**
 * One verb of the domain: a read-write transaction that must record what it did. A repeated idempotency key gets the first
 * answer again and changes nothing; with another input it is refused. A deadlock is tried again, three times in all. The
 * tier decision that follows from the change, and the company's summary, are part of the same transaction. The answer must
 * survive JSON.
 */
export const mutate = <T>(
  actor: Actor,
  work: (tx: Tx, record: RecordEvent, recordMany: RecordMany, recordEach: RecordEach) => Promise<T>,
): Promise<T> =>
  retried(() =>
    inTransaction(actor, (tx) =>
      once(actor, tx, async () => {
        const events: RecordedEvent[] = [];
        const noted = (event: RecordedEvent): unknown => events.push(event);
        const record = recorder(actor, tx, noted);
        const answer = await work(tx, record, manyRecorder(actor, tx, noted), eachRecorder(actor, tx, noted));
        if (events.length === 0) throw new Error("A change without its audit event");
        await summariseAfter(tx, actor, events, await decideTiersAfter(tx, record, actor, events));
        return answer;
      }),
    ),
  );

/**
 * An internal write that needs no audit event: last-seen times, rate limits, delivery attempts. Never for declarations,
 * agreements, members or anything that a partner or staff decides.
 */
export const writeUnaudited = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  retried(() => inTransaction(actor, work));
