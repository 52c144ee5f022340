import { useTranslations } from "next-intl";
import type { WithdrawnView } from "@/db/queries/edition/withdrawn";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

/** That an announced edition was withdrawn: when, and why. */
export function WithdrawnNote({ withdrawn, locale }: { withdrawn: WithdrawnView; locale: Locale }) {
  const t = useTranslations("edition.coming.withdrawn");
  const { name, effectiveOn, withdrawnOn, reason } = withdrawn;
  const days = { day: formatDay(effectiveOn, locale), withdrawn: formatDay(withdrawnOn, locale) };
  return (
    <div className="measure mb-8 grid gap-2">
      <p>{t("what", { name: localName(name, locale), ...days })}</p>
      <p className="whitespace-pre-line">{t("reason", { reason })}</p>
    </div>
  );
}
