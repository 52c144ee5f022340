import { and, desc, eq, isNull } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { account, membership } from "@/db/schema/account";
import { calendarFeed } from "@/db/schema/outlook";
import { programme } from "@/db/schema/programme";
import { spokenLanguage } from "@/db/spoken-language";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { requirePartnerId } from "@/lib/partner/own";
import { getOutlook, type Outlook } from "./outlook";

type CalendarFeed = { id: string; locale: Locale; createdAt: Date; isOpen: boolean };

type CalendarLinks = {
  feeds: CalendarFeed[];
  head: number;
  /** How many days ahead a calendar reminds of a loss. */
  daysAhead: number[];
};

/** A member's own links to the company's dates, the newest first. */
export const listCalendarFeeds = (actor: Actor): Promise<CalendarLinks> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "calendar.view", { partnerId });
    const head = await chainHead(tx, partnerId);
    const { id, locale, createdAt, endedAt } = calendarFeed;
    const rows = await tx
      .select({ id, locale, createdAt, endedAt })
      .from(calendarFeed)
      .orderBy(desc(createdAt), desc(id))
      .limit(50);
    const { daysAhead } = (await editionInUse(tx, actor.today)).review.reminders;
    return { head, daysAhead, feeds: rows.map(({ endedAt: ended, ...row }) => ({ ...row, isOpen: ended === null })) };
  });

type FeedSeat = {
  id: string;
  partnerId: string;
  accountId: string;
  membershipId: string;
  locale: Locale;
  /** The day the programme is set to; null follows the sun. */
  todayOn: Day | null;
  timeZone: string;
};

/** The calendar link that a visitor's secret opens, or null; row-level security shows no other. */
export const findCalendarFeed = (visitor: Actor): Promise<FeedSeat | null> =>
  read(visitor, async (tx) => {
    if (!visitor.linkHash) return null;
    const { id, partnerId, accountId, membershipId, locale } = calendarFeed;
    const [row] = await tx
      .select({
        id,
        partnerId,
        accountId,
        membershipId,
        locale: spokenLanguage(locale),
        todayOn: programme.todayOn,
        timeZone: programme.timeZone,
      })
      .from(calendarFeed)
      .innerJoin(programme, eq(programme.id, 1))
      .where(and(eq(calendarFeed.tokenHash, visitor.linkHash), isNull(calendarFeed.endedAt)));
    return row ?? null;
  });

const isSeated = (reader: Actor, { membershipId }: Pick<FeedSeat, "membershipId">): Promise<boolean> =>
  read(reader, async (tx) => {
    const [member] = await tx
      .select({ id: membership.id })
      .from(membership)
      .innerJoin(account, and(eq(account.id, membership.accountId), isNull(account.disabledAt)))
      .where(
        and(
          eq(membership.id, membershipId),
          eq(membership.partnerId, requirePartnerId(reader)),
          eq(membership.accountId, reader.accountId ?? ""),
          isNull(membership.endedAt),
        ),
      );
    return member !== undefined;
  });

/** The company's dates while the member who made the link is present and their account open; else null. */
export const getCalendarOutlook = async (
  reader: Actor,
  seat: Pick<FeedSeat, "membershipId">,
): Promise<Outlook | null> => ((await isSeated(reader, seat)) ? getOutlook(reader, requirePartnerId(reader)) : null);
