import { and, eq, gt } from "drizzle-orm";
import { auditEvent } from "@/db/schema/record";
import { mutate, read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";

type Seen = { subjectId: string; partnerId: string };

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

/**
 * Records that staff saw a company's revenue, once in ten minutes for each reader and subject. The subject is the
 * declaration that was opened, or the company where its figures were added up.
 */
export const recordRevenueViewed = async (actor: Actor, { subjectId, partnerId }: Seen): Promise<void> => {
  if (await wasNoted(actor, subjectId)) return;
  await mutate(actor, async (_tx, record) => {
    requirePermission(actor, "revenue.view", { partnerId });
    await record("revenue.viewed", subjectId, {}, { partnerId });
  });
};
