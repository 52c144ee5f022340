import { and, count, desc, eq, gt, inArray, lt, max, sql } from "drizzle-orm";
import { rateLimit } from "@/db/schema/account";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import {
  type AttemptKey,
  type AttemptKeys,
  type AttemptKind,
  attemptLimits,
  attemptWindow,
  isOfStrangers,
  lockMemory,
  lockTimeAfter,
  minutesUntil,
} from "@/lib/account/attempt";
import { mailboxWait, mailboxWindow } from "@/lib/account/mailbox";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
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
  if (!lock) return;
  const minutes = minutesUntil(lock.until, actor.at);
  if (!isOfStrangers(key.kind)) throw new Refusal("rate-limited", { minutes });
  throw new Refusal("strangers-limited", { minutes, step: key.kind === "code-unknown" ? "code" : "password" });
};

/** A lock is kept for a day after it ended, so that the next one of strangers lasts longer. */
const lock = async (tx: Tx, actor: Actor, key: AttemptKey): Promise<void> => {
  const own = eq(rateLimit.key, lockName(key));
  await tx.delete(rateLimit).where(and(own, lt(rateLimit.windowAt, later(actor.at, -lockMemory))));
  const [earlier] = await tx.select({ locks: count() }).from(rateLimit).where(own);
  await tx
    .insert(rateLimit)
    .values({ key: lockName(key), windowAt: later(actor.at, lockTimeAfter(key.kind, earlier?.locks ?? 0)) })
    .onConflictDoNothing();
};

const countOne = async (tx: Tx, actor: Actor, key: AttemptKey): Promise<boolean> => {
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
  if ((total?.attempts ?? 0) < attemptLimits[key.kind]) return false;
  await tx.delete(rateLimit).where(own);
  await lock(tx, actor, key);
  return true;
};

/**
 * Counts an attempt before it is judged, so that many at once cannot slip through; throws `rate-limited`, or
 * `strangers-limited`, while a lock holds. The attempt that reaches the limit is still judged and locks those that
 * follow; a success resets the count. Answers the kinds that this attempt has locked.
 */
export const chargeAttempt = (system: Actor, keys: readonly AttemptKey[]): Promise<AttemptKind[]> =>
  writeUnaudited(system, async (tx) => {
    const sorted = [...keys].sort((one, other) => (keyName(one) < keyName(other) ? -1 : 1));
    for (const key of sorted) await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${keyName(key)}, 0))`);
    for (const key of keys) await requireUnlocked(tx, system, key);
    const locked: AttemptKind[] = [];
    for (const key of keys) if (await countOne(tx, system, key)) locked.push(key.kind);
    return locked;
  });

const refund = async (tx: Tx, key: AttemptKey): Promise<void> => {
  const latest = tx
    .select({ at: sql`max(${rateLimit.windowAt})` })
    .from(rateLimit)
    .where(eq(rateLimit.key, keyName(key)));
  await tx
    .update(rateLimit)
    .set({ attempts: sql`greatest(${rateLimit.attempts} - 1, 0)` })
    .where(and(eq(rateLimit.key, keyName(key)), eq(rateLimit.windowAt, sql`(${latest})`)));
};

/** After a right answer: resets the client's own count, and takes this one attempt back from those shared with others. */
export const forgiveAttempts = (system: Actor, { own, shared }: AttemptKeys): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const names = own.flatMap((key) => [keyName(key), lockName(key)]);
    if (names.length > 0) await tx.delete(rateLimit).where(inArray(rateLimit.key, names));
    for (const key of shared) await refund(tx, key);
  });

/**
 * Counts a letter that anyone can cause, so that many causes fill no mailbox (lib/account/mailbox.ts). Null: it may go
 * now; otherwise when the next one may, and what was asked for goes on without the letter.
 */
export const takeLetter = (system: Actor, template: string, email: string): Promise<Date | null> =>
  writeUnaudited(system, async (tx) => {
    const key = `mailbox:${template}|${sha256(email)}`;
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const own = eq(rateLimit.key, key);
    await tx.delete(rateLimit).where(and(own, lt(rateLimit.windowAt, later(system.at, -mailboxWindow))));
    const [sent] = await tx
      .select({ letters: count(), last: max(rateLimit.windowAt) })
      .from(rateLimit)
      .where(own);
    const next = sent?.last ? later(sent.last, mailboxWait(sent.letters)) : system.at;
    if (next > system.at) return next;
    await tx.insert(rateLimit).values({ key, windowAt: system.at, attempts: 1 }).onConflictDoNothing();
    return null;
  });

/** Forgets counts, locks and letters that no longer weigh on anything. */
export const sweepAttempts = (system: Actor): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const longest = Math.max(attemptWindow, lockMemory, mailboxWindow);
    await tx.delete(rateLimit).where(lt(rateLimit.windowAt, later(system.at, -longest)));
  });
