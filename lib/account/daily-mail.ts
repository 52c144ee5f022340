import { nextMorning } from "@/lib/date/morning";

/** How a person gets e-mails about daily work: each by itself, gathered every quarter of an hour, gathered once a day. Stored. */
export const dailyMails = ["each", "quarter", "day"] as const;
export type DailyMail = (typeof dailyMails)[number];

/** A reader's choice and the time zone of their mornings. */
export type MailHabit = { dailyMail: DailyMail; timeZone: string };

type Written = {
  at: Date;
  /** Until then it may still be taken back. */
  readyAt: Date;
  /** How long the first letter waits for others; 0 where the portal gathers none at short intervals. */
  minutes: number;
};

/** When a letter about daily work leaves at the latest, with those that wait for the same reader; null: alone, once it is ready. */
export const gatheredUntil = ({ dailyMail, timeZone }: MailHabit, { at, readyAt, minutes }: Written): Date | null => {
  if (dailyMail === "day") return nextMorning(readyAt, timeZone);
  if (dailyMail === "each" || minutes === 0) return null;
  return new Date(Math.max(at.getTime() + minutes * 60_000, readyAt.getTime()));
};
