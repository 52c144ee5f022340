import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { OutlookBody } from "@/components/outlook/outlook-body";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { getOutlook } from "@/db/queries/tier/outlook";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, requireId, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { recordAddresses } from "./record-addresses";

export const generateMetadata = async () => ({ title: (await getTranslations("outlook"))("title-staff-short") });

/** The partner's outlook as the partner sees it, with links to the reviews of its records. */
export default async function PartnerOutlookPage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [query, { actor }, t, partners] = await Promise.all([
    params,
    requirePageActor("staff"),
    getTranslations("outlook"),
    getTranslations("partner"),
  ]);
  const ahead = await orNotFound(soon(getOutlook(actor, requireId(query))));
  if (typeof ahead === "string") return <StillComputing title={t("title-staff-short")} state={ahead} />;
  const { id, name } = ahead.partner;
  await recordRevenueViewed(actor, { subjectId: id, partnerId: id });
  const crumbs = [
    { label: partners("title"), href: "/partners" },
    { label: name, href: `/partners/${id}` },
  ];
  const lead = t("lead", { day: formatDay(ahead.on, query.locale) });
  return (
    <>
      <PageHeader title={t("title-staff", { company: name })} lead={lead} breadcrumbs={crumbs} />
      <OutlookBody ahead={ahead} addresses={recordAddresses(id, ahead.agreement)} />
    </>
  );
}
