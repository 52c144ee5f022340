import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { calendarLines } from "@/lib/forecast/calendar";
import type { DueReminder } from "@/lib/forecast/reminder";
import { sayOutlook } from "@/lib/forecast/say";
import { changeTitle } from "@/lib/forecast/sentence";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { sayInMail, writeLetter } from "@/lib/mail/write";

type Fall = DueReminder & {
  company: string;
  edition: Edition;
  /** People and, where they may be told, records by id. */
  names: Readonly<Record<string, string>>;
};

/** Warns of a tier or a competency that will be lost: what, when, by which record, and what would prevent it. */
export const fallLetter = ({ change, company, edition, names, daysLeft }: Fall, locale: Locale): Letter => {
  const words = { edition, locale, names };
  const what = sayOutlook(changeTitle(change, words), locale);
  const letter = writeLetter(
    locale,
    {
      template: "fall-ahead",
      // On its last day it cannot wait until tomorrow morning.
      news: daysLeft > 1 ? { as: "fall-ahead", isConfidential: false } : null,
      subject: "outlook.subject",
      paragraphs: ["outlook.opening", "outlook.title"],
      link: { label: "outlook.link", path: "/progress/outlook" },
    },
    { what, company, day: formatDay(change.on, locale), days: daysLeft },
  );
  const { graceDays } = edition.review.demotion;
  const grace = change.move === "fall" ? [sayInMail(locale, "outlook.grace", { days: graceDays })] : [];
  return { ...letter, paragraphs: [...letter.paragraphs, ...calendarLines(change, words), ...grace] };
};
