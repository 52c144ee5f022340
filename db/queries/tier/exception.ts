import { desc, eq } from "drizzle-orm";
import { override } from "@/db/schema/override";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** Every exception of a company, latest first, and whether the actor may end or add one. */
export const listExceptions = (actor: Actor, partnerId: string) =>
  read(actor, async (tx) => {
    requirePermission(actor, "progress.view", { partnerId });
    const rows = await tx
      .select({
        id: override.id,
        nodeId: override.nodeId,
        fromOn: override.fromOn,
        untilOn: override.untilOn,
        reason: override.reason,
        author: override.author,
        endedOn: override.endedOn,
        endReason: override.endReason,
      })
      .from(override)
      .where(eq(override.partnerId, partnerId))
      .orderBy(desc(override.fromOn), desc(override.grantedAt))
      .limit(50);
    const mayGrant = can(actor, "override.grant", "programme");
    const lines = rows.map((row) => {
      const isRunning = row.endedOn === null && actor.today < row.untilOn;
      return { ...row, isRunning, may: { end: mayGrant && isRunning } };
    });
    return { lines, may: { grant: mayGrant } };
  });

export type Exception = Awaited<ReturnType<typeof listExceptions>>["lines"][number];
