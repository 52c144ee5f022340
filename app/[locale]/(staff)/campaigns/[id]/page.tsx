import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { RefreshWhile } from "@/components/live/refresh-while";
import { Note } from "@/components/ui/note";
import { getCampaign } from "@/db/queries/agreement/campaign";
import { campaignStates } from "@/lib/agreement/life/campaign";
import { formatUtc } from "@/lib/date/utc";
import { choiceIn, idIn, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, requireId } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { CampaignProgress } from "./campaign-progress";
import { CompanyTable } from "./company-table";
import { StopCampaignForm } from "./stop-campaign-form";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> };

export const generateMetadata = async () => ({ title: (await getTranslations("campaign"))("title") });

export default async function CampaignPage({ params, searchParams }: Props) {
  const [place, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const filter = { standing: choiceIn(query, "standing", campaignStates), after: idIn(query, "after") };
  const done = choiceIn(query, "done", ["started", "stopped", "reoffered"]);
  const found = orNotFound(getCampaign(actor, requireId(place), filter));
  const [page, t] = await Promise.all([found, getTranslations("campaign")]);
  const { startedBy: by, startedAt, templateVersion: version } = page.campaign;
  const crumbs = [{ label: t("back"), href: "/campaigns" }, { label: version }];
  const lead = t("page-lead", { by, at: formatUtc(startedAt, place.locale) });
  return (
    <>
      <RefreshWhile isRunning={page.countries.some(({ counts }) => (counts.waiting ?? 0) > 0)} />
      <PageHeader title={t("page", { version })} lead={lead} breadcrumbs={crumbs} />
      {done ? <Note tone="met">{t(`done.${done}`)}</Note> : null}
      <CampaignProgress page={page} />
      <CompanyTable page={page} filter={filter} />
      {page.may.run ? <StopCampaignForm id={page.campaign.id} rowVersion={page.campaign.rowVersion} /> : null}
    </>
  );
}
