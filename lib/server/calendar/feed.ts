import "server-only";
import { hashLinkSecret } from "@/db/link-secret";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { findCalendarFeed, getCalendarOutlook } from "@/db/queries/tier/calendar";
import type { Outlook } from "@/db/queries/tier/outlook";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { calendarReader, programmeDay, publicActor, systemActor } from "@/lib/server/actors";
import { calendarText } from "@/lib/server/calendar/render";
import { requestOrigin } from "@/lib/server/request/origin";

type Found = { ahead: Outlook; locale: "fr" | "en" };

const findAhead = async (secret: string, at: Date): Promise<Found | null> => {
  const origin = await requestOrigin();
  const feed = await findCalendarFeed(publicActor(programmeDay(null, at), hashLinkSecret(secret), origin));
  if (feed) await chargeAttempt(systemActor(at), [{ kind: "calendar", subject: feed.id }]);
  const ahead = feed && (await getCalendarOutlook(calendarReader(feed, at), feed));
  if (feed && ahead) return { ahead, locale: feed.locale };
  // Only unknown links are counted by address: calendars of many members are fetched from one address.
  if (origin.ip) await chargeAttempt(systemActor(at), [{ kind: "calendar-missed", subject: origin.ip }]);
  return null;
};

const closed = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

const answer = (body: string, status: number, headers: Record<string, string>): Response =>
  new Response(body, { status, headers: { ...closed, ...headers } });

const plain = { "content-type": "text/plain; charset=utf-8" };

/** Answers a calendar link with its dates; a wrong, ended or orphaned link always answers the same 404. */
export const serveCalendar = async (secret: string): Promise<Response> => {
  const at = new Date();
  try {
    const found = await findAhead(secret, at);
    if (!found) return answer("Not found", 404, plain);
    const text = calendarText(found.ahead, { locale: found.locale, publicUrl: env().PUBLIC_URL, at });
    return answer(text, 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="outlook.ics"',
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "rate-limited") throw error;
    return answer("Too many requests", 429, { ...plain, "retry-after": String(Number(error.params.minutes) * 60) });
  }
};
