import { and, eq, isNull } from "drizzle-orm";
import { membership } from "@/db/schema/account";
import { calendarFeed } from "@/db/schema/outlook";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { EndCalendar } from "@/lib/forecast/calendar-schema";
import type { Locale } from "@/lib/i18n/locale";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";

type NewFeed = { tokenHash: string; locale: Locale };

/** A link by which a member's calendar reads the company's dates. Only the hash of its secret is kept. */
export const subscribeCalendar = (actor: Actor, { tokenHash, locale }: NewFeed): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "calendar.view", { partnerId });
    const accountId = actor.accountId ?? "";
    const own = and(eq(membership.partnerId, partnerId), eq(membership.accountId, accountId));
    const [seat] = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(and(own, isNull(membership.endedAt)))
      .for("share");
    if (!seat) throw new Refusal("not-found");
    const [feed] = await tx
      .insert(calendarFeed)
      .values({ partnerId, membershipId: seat.id, accountId, tokenHash, locale, createdAt: actor.at })
      .returning({ id: calendarFeed.id });
    if (!feed) throw new Error("The link was not kept");
    await record("calendar.subscribed", feed.id, { locale });
    return feed;
  });

/** Ends one of the member's own links at once. */
export const endCalendar = (actor: Actor, { id }: EndCalendar): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const [feed] = await tx.select().from(calendarFeed).where(eq(calendarFeed.id, id)).for("update");
    if (!feed || feed.accountId !== actor.accountId) throw new Refusal("not-found");
    requirePermission(actor, "calendar.view", feed);
    if (feed.endedAt) throw new Refusal("stale");
    await tx.update(calendarFeed).set({ endedAt: actor.at }).where(eq(calendarFeed.id, id));
    await record("calendar.ended", id);
    return { id };
  });
