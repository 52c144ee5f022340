import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConsolidatedText } from "@/components/agreement/text/consolidated-text";
import { PageHeader } from "@/components/layout/page-header";
import { findDocumentsInForce } from "@/db/queries/agreement/documents-in-force";
import { readingLanguage } from "@/lib/agreement/text/language";
import { idIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("consolidated.title") });

export default async function PartnerAgreementPage({ params, searchParams }: Props) {
  const [place, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const id = idIn(place, "id");
  const page = id ? await findDocumentsInForce(actor, id) : null;
  if (!id || !page) notFound();
  const t = await getTranslations("agreement.consolidated");
  const language = readingLanguage(query.language, place.locale);
  const crumbs = [{ label: page.company, href: `/partners/${id}` }, { label: t("title") }];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { company: page.company })} breadcrumbs={crumbs} />
      <ConsolidatedText standing={page.standing} language={language} path={`/partners/${id}/agreement`} />
    </>
  );
}
