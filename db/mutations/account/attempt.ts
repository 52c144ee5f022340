import { and, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { rateLimit } from "@/db/schema/account";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { type AttemptKey, attemptLimits, attemptWindow, lockTime, minutesUntil } from "@/lib/account/attempt";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

const keyName = ({ kind, subject }: AttemptKey): string => `${kind}:${subject}`;
const lockName = (key: AttemptKey): string => `lock:${keyName(key)}`;

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

const requireUnlocked = async (tx: Tx, actor: Actor, key: AttemptKey): Promise<void> => {
  const [lock] = await tx
    .select({ until: rateLimit.windowAt })
    .from(rateLimit)
    .where(and(eq(rateLimit.key, lockName(key)), gt(rateLimit.windowAt, actor.at)))
    .orderBy(desc(rateLimit.windowAt))
    .limit(1);
  if (lock) throw new Refusal("rate-limited", { minutes: minutesUntil(lock.until, actor.at) });
};

const countOne = async (tx: Tx, actor: Actor, key: AttemptKey): Promise<void> => {
  const own = eq(rateLimit.key, keyName(key));
  const since = later(actor.at, -attemptWindow);
  await tx.delete(rateLimit).where(and(own, lt(rateLimit.windowAt, since)));
  const bucket = new Date(Math.floor(actor.at.getTime() / 60_000) * 60_000);
  await tx
    .insert(rateLimit)
    .values({ key: keyName(key), windowAt: bucket, attempts: 1 })
    .onConflictDoUpdate({
      target: [rateLimit.key, rateLimit.windowAt],
      set: { attempts: sql`${rateLimit.attempts} + 1` },
    });
  const [total] = await tx
    .select({ attempts: sql<number>`sum(${rateLimit.attempts})::int` })
    .from(rateLimit)
    .where(own);
  if ((total?.attempts ?? 0) < attemptLimits[key.kind]) return;
  await tx.delete(rateLimit).where(own);
  await tx
    .insert(rateLimit)
    .values({ key: lockName(key), windowAt: later(actor.at, lockTime) })
    .onConflictDoNothing();
};

/**
 * Counts an attempt before it is judged, so that many at once cannot slip through; throws `rate-limited` while a lock
 * holds. The attempt that reaches the limit is still judged and locks those that follow; a success resets the count.
 */
export const chargeAttempt = (system: Actor, keys: readonly AttemptKey[]): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    for (const key of keys) {
      await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${keyName(key)}, 0))`);
      await requireUnlocked(tx, system, key);
    }
    for (const key of keys) await countOne(tx, system, key);
  });

/** Takes one attempt back from a count shared with others, such as that of an address. */
export const refundAttempt = (system: Actor, key: AttemptKey): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const latest = tx
      .select({ at: sql`max(${rateLimit.windowAt})` })
      .from(rateLimit)
      .where(eq(rateLimit.key, keyName(key)));
    await tx
      .update(rateLimit)
      .set({ attempts: sql`greatest(${rateLimit.attempts} - 1, 0)` })
      .where(and(eq(rateLimit.key, keyName(key)), eq(rateLimit.windowAt, sql`(${latest})`)));
  });

/** Resets the count after a right answer. */
export const forgiveAttempts = (system: Actor, keys: readonly AttemptKey[]): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const names = keys.flatMap((key) => [keyName(key), lockName(key)]);
    if (names.length > 0) await tx.delete(rateLimit).where(inArray(rateLimit.key, names));
  });
