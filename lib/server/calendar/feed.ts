import "server-only";
import { hashLinkSecret } from "@/db/link-secret";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { findCalendarFeed, getCalendarOutlook } from "@/db/queries/tier/calendar";
import type { Outlook } from "@/db/queries/tier/outlook";
import { calendarKeys, networkKeys } from "@/lib/account/attempt";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import { calendarReader, publicActor, systemActor } from "@/lib/server/actors";
import { calendarText } from "@/lib/server/calendar/render";
import { requestOrigin } from "@/lib/server/request/origin";
import { visitorDay } from "@/lib/server/set-up/installation";

type Found = { ahead: Outlook; locale: Locale };

const findAhead = async (secret: string, at: Date): Promise<Found | null> => {
  const origin = await requestOrigin();
  const feed = await findCalendarFeed(publicActor(await visitorDay(at), hashLinkSecret(secret), origin));
  if (feed) await chargeAttempt(systemActor(at), calendarKeys(feed.id));
  const ahead = feed && (await getCalendarOutlook(calendarReader(feed, at), feed));
  if (feed && ahead) return { ahead, locale: feed.locale };
  // Only unknown links are counted by network: calendars of many members are fetched from one network.
  await chargeAttempt(systemActor(at), networkKeys("calendar-missed", origin.ip));
  return null;
};

/** What a calendar's link answers: the dates; a wrong, ended or orphaned one is always not found. */
export const serveCalendar = async (secret: string): Promise<Response> => {
  const at = new Date();
  const found = await findAhead(secret, at);
  if (!found) throw new Refusal("not-found");
  return new Response(calendarText(found.ahead, { locale: found.locale, publicUrl: env().PUBLIC_URL, at }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="outlook.ics"',
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
};
