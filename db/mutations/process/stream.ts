import { eq, sql } from "drizzle-orm";
import { liveStream, webProcess } from "@/db/schema/web-process";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

/** Streams open at once: more windows than a person looks at, and few enough that no person holds the portal's memory. */
export const streamLimits = { session: 20, account: 50 } as const;

type Place = { id: string; processId: string; sessionId: string; accountId: string };

/** How many streams the session and the account have open, in all processes that live. */
const openStreams = async (tx: Tx, { sessionId, accountId }: Place): Promise<{ session: number; account: number }> => {
  const [open] = await tx
    .select({
      session: sql<number>`count(*) FILTER (WHERE ${liveStream.sessionId} = ${sessionId})::int`,
      account: sql<number>`count(*)::int`,
    })
    .from(liveStream)
    .innerJoin(webProcess, eq(webProcess.id, liveStream.processId))
    .where(sql`${liveStream.accountId} = ${accountId} AND ${webProcess.aliveUntil} > now()`);
  return open ?? { session: 0, account: 0 };
};

/** Takes a place for one stream, counted over all processes. Refuses `too-many-streams`. */
export const takeStreamPlace = (system: Actor, place: Place): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const key = `streams:${place.accountId}`;
    await tx.execute(
      sql`SELECT set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(${key}, 0))`,
    );
    const open = await openStreams(tx, place);
    for (const [kind, most] of [
      ["session", streamLimits.session],
      ["account", streamLimits.account],
    ] as const)
      if (open[kind] >= most) throw new Refusal("too-many-streams", { most });
    await tx.insert(liveStream).values(place);
  });

/** Gives the place of a stream that has ended back. */
export const leaveStreamPlace = (system: Actor, id: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.execute(sql`SET LOCAL synchronous_commit = off`);
    await tx.delete(liveStream).where(eq(liveStream.id, id));
  });
