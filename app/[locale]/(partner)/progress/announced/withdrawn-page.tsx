import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import type { WithdrawnView } from "@/db/queries/edition/withdrawn";
import type { Locale } from "@/lib/i18n/locale";
import { WithdrawnNote } from "./withdrawn-note";

/** Where links to a withdrawn edition lead. */
export function WithdrawnPage({ withdrawn, locale }: { withdrawn: WithdrawnView; locale: Locale }) {
  const t = useTranslations("edition.coming.withdrawn");
  const back = useTranslations("progress")("back");
  return (
    <>
      <PageHeader title={t("title")} breadcrumbs={[{ label: back, href: "/progress" }, { label: t("title") }]} />
      <WithdrawnNote withdrawn={withdrawn} locale={locale} />
    </>
  );
}
