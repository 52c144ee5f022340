import { useLocale } from "next-intl";
import { type Day as CalendarDay, formatDay } from "@/lib/date/day";
import { dateFormat } from "@/lib/date/format";

const shortDay = (on: CalendarDay, locale: string): string =>
  dateFormat(locale === "en" ? "en-GB" : locale, { timeZone: "UTC", dateStyle: "short" }).format(
    new Date(`${on}T12:00:00Z`),
  );

/** A calendar day as the reader's language writes it. */
export function FormattedDay({ on, style = "long" }: { on: CalendarDay; style?: "long" | "short" }) {
  const locale = useLocale();
  return (
    <time dateTime={on} className="whitespace-nowrap">
      {style === "long" ? formatDay(on, locale) : shortDay(on, locale)}
    </time>
  );
}
