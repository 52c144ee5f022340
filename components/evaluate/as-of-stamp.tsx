import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatTime } from "@/lib/i18n/clock";

/** The number and time of the last event that the figures beside it take into account. */
export function AsOfStamp({ seq, at }: { seq: number; at: Date | string }) {
  const t = useTranslations("progress");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const instant = new Date(at);
  return (
    <p className="text-sm text-soft tabular-nums" title={t("as-of-title")}>
      <time dateTime={instant.toISOString()}>
        {t("as-of", { seq, time: formatTime(instant, locale, { timeZone, hasSeconds: true }) })}
      </time>
    </p>
  );
}
