import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ModelsWithout } from "@/components/agreement/text/models-without";
import { VersionDifference } from "@/components/agreement/text/version-difference";
import { PageHeader } from "@/components/layout/page-header";
import { listCampaigns } from "@/db/queries/agreement/campaign";
import { readingLanguage } from "@/lib/agreement/text/language";
import { findTemplate } from "@/lib/agreement/text/template";
import type { Locale } from "@/lib/i18n/locale";
import { requirePageActor } from "@/lib/server/session";
import { StartCampaignForm } from "./start-campaign-form";

type Props = { params: Promise<{ locale: Locale; version: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("campaign"))("title") });

export default async function VersionPage({ params, searchParams }: Props) {
  const [{ locale, version }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const [list, t] = await Promise.all([listCampaigns(actor), getTranslations("campaign")]);
  const [after, before] = [version, list.inUse].map(findTemplate);
  if (!after || !before) notFound();
  const language = readingLanguage(query.language, locale);
  const crumbs = [{ label: t("back"), href: "/campaigns" }, { label: version }];
  const title = t("difference", { from: list.inUse, to: version });
  return (
    <>
      <PageHeader title={title} lead={t("difference-lead")} breadcrumbs={crumbs} />
      <VersionDifference {...{ before, after, language }} path={`/campaigns/versions/${version}`} />
      {list.may.run && list.publishable.includes(version) ? (
        <>
          <ModelsWithout template={after} models={list.models} />
          <StartCampaignForm version={version} older={list.older} />
        </>
      ) : null}
    </>
  );
}
