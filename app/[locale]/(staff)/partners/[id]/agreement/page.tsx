import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConsolidatedText } from "@/components/agreement/text/consolidated-text";
import { PageHeader } from "@/components/layout/page-header";
import { findStanding } from "@/db/queries/agreement/documents-in-force";
import { isContractLanguage } from "@/lib/agreement/text/language";
import { idIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/server/session";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("consolidated.title") });

export default async function PartnerAgreementPage({ params, searchParams }: Props) {
  const [place, query, { actor }] = await Promise.all([params, searchParams, requireActor("staff")]);
  const id = idIn(place, "id");
  const page = id ? await findStanding(actor, id) : null;
  if (!id || !page) notFound();
  const t = await getTranslations("agreement.consolidated");
  const language = isContractLanguage(query.language ?? "") ? (query.language as Locale) : place.locale;
  const crumbs = [{ label: page.company, href: `/partners/${id}` }, { label: t("title") }];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { company: page.company })} breadcrumbs={crumbs} />
      <ConsolidatedText standing={page.standing} language={language} path={`/partners/${id}/agreement`} />
    </>
  );
}
