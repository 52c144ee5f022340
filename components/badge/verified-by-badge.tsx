import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { ByBadge } from "@/lib/badge/view";
import { formatInstant } from "@/lib/i18n/clock";

/** By whose badge a certification was verified, and when. */
export function VerifiedByBadge({ issuer, at }: ByBadge) {
  const t = useTranslations("progress.meter");
  const [locale, timeZone] = [useLocale(), useReaderZone()];
  return (
    <span className="block text-soft text-sm">
      {t("by-badge", { issuer, at: formatInstant(at, locale, timeZone) })}
    </span>
  );
}
