import "server-only";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Outlook } from "@/db/queries/tier/outlook";
import { sha256 } from "@/lib/digest/sha256";
import { calendarEntries } from "@/lib/forecast/calendar";
import { sayOutlook } from "@/lib/forecast/say";
import type { Locale } from "@/lib/i18n/locale";

const hour = 3_600;
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

type Options = { locale: Locale; publicUrl: string; at: Date };

/** The dates as iCalendar (RFC 5545): whole days, one stable UID per date, with reminders where something is lost. */
export const calendarText = (ahead: Outlook, { locale, publicUrl, at }: Options): string => {
  const { partner, edition } = ahead;
  const say = (key: string, params: Record<string, string>) => sayOutlook({ key: `entries.${key}`, params }, locale);
  const url = `${publicUrl}/${locale}/progress/outlook`;
  const calendar = ical({
    name: say("name", { company: partner.name }),
    description: say("description", { company: partner.name }),
    prodId: { company: "Partner Connect portal", product: "Outlook", language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * hour,
  });
  for (const { key, on, until, title, text, isWarned } of calendarEntries(ahead, locale))
    calendar.createEvent({
      id: `${sha256(`${partner.id}|${key}`).slice(0, 32)}@${new URL(publicUrl).hostname}`,
      stamp: at,
      start: midnight(on),
      end: midnight(until),
      allDay: true,
      summary: title,
      description: `${text}\n\n${say("see", { url })}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      url,
      alarms: (isWarned ? edition.review.reminders.daysAhead : []).map((days) => ({
        type: ICalAlarmType.display,
        description: title,
        triggerBefore: days * 24 * hour,
      })),
    });
  return calendar.toString();
};
