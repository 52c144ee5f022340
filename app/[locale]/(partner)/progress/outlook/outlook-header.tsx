import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { ButtonLink } from "@/components/ui/button-link";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";

/** What the page says, from which day's knowledge, and a link to the calendar. */
export function OutlookHeader({ on, locale }: { on: string; locale: Locale }) {
  const t = useTranslations("outlook");
  const follow = useTranslations("calendar")("follow");
  const back = useTranslations("progress")("back");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { day: formatDay(on, locale) })}
        breadcrumbs={[{ label: back, href: "/progress" }, { label: t("title") }]}
        action={<ButtonLink href="/progress/outlook/calendar">{follow}</ButtonLink>}
      />
      <ProgressTabs current="outlook" />
    </>
  );
}
