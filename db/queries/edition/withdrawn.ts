import { and, desc, eq, gt } from "drizzle-orm";
import { edition } from "@/db/schema/edition";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { requirePartnerId } from "@/lib/partner/own";

/** What partners read of an edition that was announced to them and then withdrawn. */
export type WithdrawnView = { name: Edition["name"]; effectiveOn: Day; withdrawnOn: Day; reason: string };

/**
 * The withdrawn edition with that id; without one, the last withdrawn of those that would still be ahead. Null where there
 * is none.
 */
export const findWithdrawn = (actor: Actor, id?: string): Promise<WithdrawnView | null> =>
  read(actor, async (tx) => {
    requirePermission(actor, "progress.view", { partnerId: requirePartnerId(actor) });
    const [row] = await tx
      .select({
        body: edition.body,
        effectiveOn: edition.effectiveOn,
        withdrawnOn: edition.withdrawnOn,
        reason: edition.withdrawalReason,
      })
      .from(edition)
      .where(
        and(
          eq(edition.state, "withdrawn"),
          id === undefined ? gt(edition.effectiveOn, actor.today) : eq(edition.id, id),
        ),
      )
      .orderBy(desc(edition.withdrawnAt))
      .limit(1);
    if (!row?.effectiveOn || !row.withdrawnOn) return null;
    const { body, effectiveOn, withdrawnOn, reason } = row;
    return { name: body.name, effectiveOn, withdrawnOn, reason: reason ?? "" };
  });
