import { useLocale } from "next-intl";
import { formatInstant, formatTime } from "@/lib/i18n/clock";

type Props = { at: Date | string; style?: "full" | "time" | "clock" };

/** An instant in the programme's time zone: in full, "14:02", or "14:02:31". */
export function FormattedInstant({ at, style = "full" }: Props) {
  const locale = useLocale();
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()} className="whitespace-nowrap">
      {style === "full" ? formatInstant(instant, locale) : formatTime(instant, locale, style === "clock")}
    </time>
  );
}
