import { useLocale } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatUtc } from "@/lib/date/utc";
import { formatInstant, formatTime } from "@/lib/i18n/clock";

type Props = { at: Date | string; style?: "full" | "time" | "clock" };

/** An instant in the reader's time zone, with the same in UTC, as evidence has it, under the pointer: in full, "14:02", or "14:02:31". */
export function FormattedInstant({ at, style = "full" }: Props) {
  const locale = useLocale();
  const timeZone = useReaderZone();
  const instant = new Date(at);
  return (
    <time dateTime={instant.toISOString()} title={formatUtc(instant, locale)} className="whitespace-nowrap">
      {style === "full"
        ? formatInstant(instant, locale, timeZone)
        : formatTime(instant, locale, { timeZone, hasSeconds: style === "clock" })}
    </time>
  );
}
