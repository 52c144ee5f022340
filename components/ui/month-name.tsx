import { useLocale } from "next-intl";
import { formatMonth, type Month } from "@/lib/date/day";

export function MonthName({ month }: { month: Month }) {
  const locale = useLocale();
  return (
    <time dateTime={month} className="whitespace-nowrap">
      {formatMonth(month, locale)}
    </time>
  );
}
