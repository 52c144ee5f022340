import { useLocale, useTranslations } from "next-intl";
import { type Day, formatDay } from "@/lib/date/day";
import { lastDayOf } from "@/lib/date/last-day";

type Props = { person: { employedFrom: Day; employedUntil: Day | null }; today: Day; isFull?: boolean };

/**
 * Whether a person has left, will leave or is yet to start. For a person employed today, only the full note says
 * anything.
 */
export function EmploymentNote({ person: { employedFrom, employedUntil }, today, isFull = false }: Props) {
  const t = useTranslations("person");
  const locale = useLocale();
  const note = (key: "left-on" | "leaves-on" | "arrives-on" | "since", day: Day) => (
    <span className="text-soft text-sm">{t(key, { day: formatDay(day, locale) })}</span>
  );
  if (employedUntil && employedUntil <= today) return note("left-on", lastDayOf(employedUntil));
  if (employedFrom > today) return note("arrives-on", employedFrom);
  if (employedUntil) return note("leaves-on", lastDayOf(employedUntil));
  return isFull ? note("since", employedFrom) : null;
}
