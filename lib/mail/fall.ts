import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { calendarLines } from "@/lib/forecast/calendar";
import type { DueReminder } from "@/lib/forecast/reminder";
import { sayOutlook } from "@/lib/forecast/say";
import { changeTitle } from "@/lib/forecast/sentence";
import type { Letter } from "@/lib/mail/letter";

type Fall = DueReminder & {
  company: string;
  edition: Edition;
  /** People and, where they may be told, records by id. */
  names: Readonly<Record<string, string>>;
};

type Words = {
  subject: (what: string, day: string) => string;
  opening: (company: string, day: string, days: number) => string;
  grace: (days: number) => string;
  link: string;
};

const words: Record<"fr" | "en", Words> = {
  fr: {
    subject: (what, day) => `${what} le ${day}`,
    opening: (company, day, days) =>
      `Si rien ne change, voici ce qui attend ${company} le ${day}, ${days === 1 ? "demain" : `dans ${days} jours`}\u202f:`,
    grace: (days) =>
      `Un niveau qui n’est plus acquis est gardé jusqu’à la revue annuelle, que précèdent ${days} jours de délai.`,
    link: "Voir les perspectives",
  },
  en: {
    subject: (what, day) => `${what} on ${day}`,
    opening: (company, day, days) =>
      `Unless something changes, this is what awaits ${company} on ${day}, ${days === 1 ? "tomorrow" : `in ${days} days`}:`,
    grace: (days) => `A level no longer earned is kept until the yearly review, after ${days} days of grace.`,
    link: "See the outlook",
  },
};

/** Warns of a level or a competency that will be lost: what, when, by which record, and what would prevent it. */
export const fallLetter = (fall: Fall, locale: "fr" | "en"): Letter => {
  const { change, company, edition, names, daysLeft } = fall;
  const say = words[locale];
  const told = { edition, locale, names };
  const title = sayOutlook(changeTitle(change, told), locale);
  const day = formatDay(change.on, locale);
  return {
    template: "fall-ahead",
    subject: `${say.subject(title, day)} – ${company}`,
    paragraphs: [
      say.opening(company, day, daysLeft),
      `${title}.`,
      ...calendarLines(change, told),
      ...(change.move === "fall" ? [say.grace(edition.review.demotion.graceDays)] : []),
    ],
    link: { label: say.link, path: `/${locale}/progress/outlook` },
  };
};
