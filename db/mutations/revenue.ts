import { and, eq, gt } from "drizzle-orm";
import { activity } from "@/db/schema/claim";
import { auditEvent } from "@/db/schema/record";
import { mutate, read } from "@/db/transaction";
import { authorise } from "@/lib/access";
import type { Actor } from "@/lib/actor";

const quietMs = 10 * 60_000;

const wasNoted = (actor: Actor, id: string): Promise<boolean> =>
  read(actor, async (tx) => {
    const since = new Date(actor.at.getTime() - quietMs);
    const [event] = await tx
      .select({ seq: auditEvent.seq })
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.subjectId, id),
          eq(auditEvent.kind, "revenue.viewed"),
          eq(auditEvent.accountId, actor.accountId ?? ""),
          gt(auditEvent.at, since),
        ),
      )
      .limit(1);
    return event !== undefined;
  });

const ownerOf = (actor: Actor, id: string): Promise<string | null> =>
  read(actor, async (tx) => {
    const [row] = await tx.select({ partnerId: activity.partnerId }).from(activity).where(eq(activity.id, id));
    return row?.partnerId ?? null;
  });

/** Staff reading a company's revenue is an event of that company's; once in ten minutes a reader and a claim. */
export const noteRevenueViewed = async (actor: Actor, id: string): Promise<void> => {
  const partnerId = await ownerOf(actor, id);
  if (partnerId === null || (await wasNoted(actor, id))) return;
  await mutate(actor, async (_tx, record) => {
    authorise(actor, "revenue.view", { partnerId });
    await record("revenue.viewed", id, {}, { partnerId });
  });
};
