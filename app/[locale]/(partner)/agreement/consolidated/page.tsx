import { getTranslations } from "next-intl/server";
import { ConsolidatedText } from "@/components/agreement/text/consolidated-text";
import { PageHeader } from "@/components/layout/page-header";
import { getDocumentsInForce } from "@/db/queries/agreement/documents-in-force";
import { readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("consolidated.title") });

export default async function ConsolidatedPage({ params, searchParams }: Props) {
  const [{ locale }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("partner")]);
  const [page, t] = await Promise.all([
    getDocumentsInForce(actor, requirePartnerId(actor)),
    getTranslations("agreement"),
  ]);
  const language = readingLanguage(query.language, locale);
  const crumbs = [{ label: t("title"), href: "/agreement" }, { label: t("consolidated.title") }];
  const lead = t("consolidated.lead", { company: page.company });
  return (
    <>
      <PageHeader title={t("consolidated.title")} lead={lead} breadcrumbs={crumbs} />
      <ConsolidatedText standing={page.standing} language={language} path="/agreement/consolidated" />
    </>
  );
}
