import { addDays, dayInZone } from "@/lib/date/day";
import { dateFormat } from "@/lib/i18n/intl";

const clock = { hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;

/** What clocks in a zone show at an instant, as milliseconds of a clock that shows UTC. */
const shownIn = (instant: number, timeZone: string): number => {
  const at = new Date(instant);
  return Date.parse(`${dayInZone(at, timeZone)}T${dateFormat("en-GB", { timeZone, ...clock }).format(at)}Z`);
};

/** The instant at which clocks in a zone show eight in the morning of a day. */
const eightOn = (day: string, timeZone: string): number => {
  const shown = Date.parse(`${day}T08:00:00Z`);
  const near = shown - (shownIn(shown, timeZone) - shown);
  // Between the first guess and eight the clocks may have been changed.
  return near - (shownIn(near, timeZone) - shown);
};

/** The next time after an instant at which it is eight in the morning in a zone. */
export const nextMorning = (after: Date, timeZone: string): Date => {
  const today = dayInZone(after, timeZone);
  const mornings = [0, 1, 2].map((days) => eightOn(addDays(today, days), timeZone));
  return new Date(mornings.find((at) => at > after.getTime()) ?? after.getTime() + 86_400_000);
};
