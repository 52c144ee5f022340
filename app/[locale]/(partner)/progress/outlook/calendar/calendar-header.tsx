import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { listFormat } from "@/lib/i18n/intl";

/** What the calendar shows, and how many days ahead it reminds. */
export function CalendarHeader({ daysAhead }: { daysAhead: readonly number[] }) {
  const t = useTranslations("calendar");
  const outlook = useTranslations("outlook")("title");
  const back = useTranslations("progress")("back");
  const days = listFormat(useLocale()).format(daysAhead.map(String));
  const crumbs = [
    { label: back, href: "/progress" },
    { label: outlook, href: "/progress/outlook" },
    { label: t("title") },
  ];
  return <PageHeader title={t("title")} lead={t("lead", { days })} breadcrumbs={crumbs} />;
}
