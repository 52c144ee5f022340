import { eq, lt, notInArray, sql } from "drizzle-orm";
import { liveStream, webProcess, workerLease } from "@/db/schema/web-process";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";

/** A process that is not heard of for so long counts as dead. It is heard of three times in it. */
export const aliveMs = 6_000;
const jobs = "jobs";

const soon = sql`now() + ${sql.raw(`interval '${aliveMs} ms'`)}`;

/** True where this process does the jobs: it did before, or nobody does. */
const takeLead = async (tx: Tx, processId: string): Promise<boolean> => {
  const rows = await tx
    .insert(workerLease)
    .values({ name: jobs, processId, heldUntil: soon })
    .onConflictDoUpdate({
      target: workerLease.name,
      set: { processId, heldUntil: soon },
      setWhere: sql`${workerLease.processId} = ${processId} OR ${workerLease.heldUntil} < now()`,
    })
    .returning({ name: workerLease.name });
  return rows.length === 1;
};

/** Says that a process lives. Lost in a power cut, it is said again. */
export const beat = (system: Actor, processId: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.execute(sql`SET LOCAL synchronous_commit = off`);
    await tx
      .insert(webProcess)
      .values({ id: processId, aliveUntil: soon })
      .onConflictDoUpdate({ target: webProcess.id, set: { aliveUntil: soon } });
  });

/** Asks for the jobs, for as long as a process counts as living; answers whether it has them. Who has them clears up after the dead. */
export const askForJobs = (system: Actor, processId: string): Promise<boolean> =>
  writeUnaudited(system, async (tx) => {
    if (!(await takeLead(tx, processId))) return false;
    await tx.delete(webProcess).where(lt(webProcess.aliveUntil, sql`now() - interval '1 minute'`));
    await tx
      .delete(liveStream)
      .where(notInArray(liveStream.processId, tx.select({ id: webProcess.id }).from(webProcess)));
    return true;
  });

/** A process that stops: another takes the jobs at once, and its streams no longer count. */
export const leave = (system: Actor, processId: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.delete(workerLease).where(eq(workerLease.processId, processId));
    await tx.delete(liveStream).where(eq(liveStream.processId, processId));
    await tx.delete(webProcess).where(eq(webProcess.id, processId));
  });
