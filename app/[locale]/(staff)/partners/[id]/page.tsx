import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { getPartner } from "@/db/queries/partner/list";
import { getProgress } from "@/db/queries/tier/progress";
import { can } from "@/lib/access";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, requireId, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { ActivitySection } from "./activity-section";
import { CompanySection } from "./company-section";
import { ExceptionsSection } from "./exceptions-section";
import { HistorySection } from "./history-section";
import { PartnerHeader } from "./partner-header";
import { PeopleSection } from "./people-section";
import { TierSection } from "./tier-section";

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("partner"))("title") });

export default async function PartnerPage({ params }: Props) {
  const [{ locale, id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const company = await orNotFound(getPartner(actor, requireId({ id })));
  await recordRevenueViewed(actor, { subjectId: id, partnerId: id });
  const progress = await soon(getProgress(actor, id));
  if (typeof progress === "string") return <StillComputing title={company.name} state={progress} />;
  return (
    <>
      <PartnerHeader id={id} name={company.name} />
      <TierSection progress={progress} locale={locale} />
      <ExceptionsSection actor={actor} progress={progress} locale={locale} />
      <CompanySection company={company} locale={locale} mayAppoint={can(actor, "owner.appoint", "programme")} />
      <PeopleSection actor={actor} partnerId={id} />
      <ActivitySection actor={actor} partnerId={id} />
      <HistorySection actor={actor} partnerId={id} />
    </>
  );
}
