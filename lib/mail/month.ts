import { isConfidential } from "@/lib/activity/kind";
import type { MonthDue } from "@/lib/activity/month-due";
import { kindNames } from "@/lib/activity/names";
import { formatDay, formatMonth } from "@/lib/date/day";
import { pathWith } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

/** Reminds of a month that can be declared now, and until when. */
export const monthDueLetter = (
  locale: Locale,
  { kind, month, dueOn, company }: Omit<MonthDue, "isLate"> & { company: string },
): Letter =>
  writeLetter(
    locale,
    {
      template: "month-due",
      news: { as: "month-due", isConfidential: isConfidential(kind) },
      subject: "month.subject",
      paragraphs: ["month.opening", "month.late"],
      link: { label: "month.link", path: pathWith("/activity", { kind }) },
    },
    { what: kindNames(kind)[locale], month: formatMonth(month, locale), due: formatDay(dueOn, locale), company },
  );
