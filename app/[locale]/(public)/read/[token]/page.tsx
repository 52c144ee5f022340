import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReadingView } from "@/components/agreement/text/reading-view";
import { PageHeader } from "@/components/layout/page-header";
import { Note } from "@/components/ui/note";
import { readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { openSharedReading } from "@/lib/server/agreement/share";

type Props = { params: Promise<{ locale: Locale; token: string }>; searchParams: Promise<{ language?: string }> };

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function SharedReadingPage({ params, searchParams }: Props) {
  const [{ locale, token }, query, t] = await Promise.all([params, searchParams, getTranslations("agreement.shared")]);
  const shared = await openSharedReading(token);
  if (!shared) return <PageHeader title={t("gone-title")} lead={t("gone")} />;
  const language = readingLanguage(query.language, locale);
  return (
    <>
      <PageHeader title={t("title", { company: shared.company })} lead={t("lead")} />
      {shared.isOpen ? null : <Note tone="risk">{t("closed")}</Note>}
      <ReadingView
        agreement={shared}
        language={language}
        path={`/read/${token}`}
        pdfHref={`/api/agreements/shared/${token}`}
      />
    </>
  );
}
