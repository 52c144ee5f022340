import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { LivePage } from "@/components/live/live-page";
import { OutlookBody } from "@/components/outlook/outlook-body";
import { getOutlook } from "@/db/queries/tier/outlook";
import type { Locale } from "@/lib/i18n/locale";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { OutlookHeader } from "./outlook-header";

export const generateMetadata = async () => ({ title: (await getTranslations("outlook"))("title") });

const addresses = {
  credential: (id: string) => `/people/credentials/${id}`,
  person: (id: string) => `/people/${id}`,
  activity: (id: string) => `/activity/${id}`,
  agreement: "/agreement",
};

/** Risks to the company's tier: dates, records and people. */
export default async function OutlookPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }] = await Promise.all([params, requirePageActor("partner")]);
  const ahead = await soon(getOutlook(actor, actor.partnerId ?? ""));
  if (typeof ahead === "string")
    return <StillComputing title={(await getTranslations("outlook"))("title")} state={ahead} />;
  return (
    <>
      <LivePage after={ahead.head} />
      <OutlookHeader on={ahead.on} locale={locale} />
      <OutlookBody ahead={ahead} addresses={addresses} />
    </>
  );
}
