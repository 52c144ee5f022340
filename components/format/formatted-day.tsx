import { useLocale } from "next-intl";
import { type Day as CalendarDay, formatDay, formatShortDay } from "@/lib/date/day";

/** A calendar day as the reader's language writes it. */
export function FormattedDay({ on, style = "long" }: { on: CalendarDay; style?: "long" | "short" }) {
  const locale = useLocale();
  return (
    <time dateTime={on} className="whitespace-nowrap">
      {style === "long" ? formatDay(on, locale) : formatShortDay(on, locale)}
    </time>
  );
}
