import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { OutlookBody } from "@/components/outlook/outlook-body";
import { ProgressTabs } from "@/components/programme/progress-tabs";
import { getOutlook } from "@/db/queries/outlook";
import { formatDay } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("outlook"))("title") });

const addresses = {
  credential: (id: string) => `/people/credential/${id}`,
  person: (id: string) => `/people/${id}`,
  activity: (id: string) => `/activity/${id}`,
  agreement: "/agreement",
};

/** What could make the company fall: dates, records, people. */
export default async function OutlookPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }, t, standing] = await Promise.all([
    params,
    requireActor("partner"),
    getTranslations("outlook"),
    getTranslations("standing"),
  ]);
  const ahead = await getOutlook(actor, actor.partnerId ?? "");
  const crumbs = [{ label: standing("back"), href: "/progress" }, { label: t("title") }];
  return (
    <>
      <LivePage after={ahead.head} />
      <PageHeader title={t("title")} lead={t("lead", { day: formatDay(ahead.on, locale) })} breadcrumbs={crumbs} />
      <ProgressTabs current="outlook" />
      <OutlookBody ahead={ahead} addresses={addresses} />
    </>
  );
}
