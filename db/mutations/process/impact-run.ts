import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { type FoundImpact, impactRun, webProcess } from "@/db/schema/web-process";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";

type Progress = { done: number; total: number };

/** What is known of an impact: this process is to compute it, another does or will, or it has ended; null where it failed. */
export type ImpactState =
  | { is: "yours" }
  | { is: "computed"; progress: Progress }
  | { is: "ended"; found: FoundImpact | null };

/** An answer is shown again for a minute: a page that completes by itself asks for it several times. */
const keptFor = sql`interval '1 minute'`;

const isAlive = sql`EXISTS (SELECT FROM ${webProcess} WHERE ${webProcess.id} = ${impactRun.processId}
  AND ${webProcess.aliveUntil} > now())`;

const stateOf = async (tx: Tx, key: string): Promise<ImpactState | null> => {
  const { done, total, endedAt, found } = impactRun;
  const [run] = await tx.select({ done, total, endedAt, found }).from(impactRun).where(eq(impactRun.key, key));
  if (!run) return null;
  if (run.endedAt) return { is: "ended", found: run.found };
  return { is: "computed", progress: { done: run.done, total: run.total } };
};

/** Each uses a whole core, so no two are computed at once, in whichever process. */
const isAnyComputed = async (tx: Tx): Promise<boolean> => {
  const rows = await tx.select({ key: impactRun.key }).from(impactRun).where(isNull(impactRun.endedAt)).limit(1);
  return rows.length > 0;
};

/** What is known of an impact; the first to ask is to compute it, also after a process that died over it. */
export const askForImpact = (system: Actor, key: string, processId: string): Promise<ImpactState> =>
  writeUnaudited(system, async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('impact-run', 0))`);
    await tx.delete(impactRun).where(lt(impactRun.endedAt, sql`now() - ${keptFor}`));
    await tx.delete(impactRun).where(and(isNull(impactRun.endedAt), sql`NOT ${isAlive}`));
    const known = await stateOf(tx, key);
    if (known) return known;
    if (await isAnyComputed(tx)) return { is: "computed", progress: { done: 0, total: 0 } };
    await tx.insert(impactRun).values({ key, processId });
    return { is: "yours" };
  });

/** Keeps how far a process is, or, with what it found, that it has ended; null: it failed. */
export const noteImpact = (
  system: Actor,
  { key, processId }: { key: string; processId: string },
  news: Progress | { found: FoundImpact | null },
): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const columns = "found" in news ? { ...news, endedAt: sql`now()` } : news;
    await tx
      .update(impactRun)
      .set(columns)
      .where(and(eq(impactRun.key, key), eq(impactRun.processId, processId)));
  });
