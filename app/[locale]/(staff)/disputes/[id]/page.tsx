import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { findDispute } from "@/db/queries/review/dispute";
import { getProgress } from "@/db/queries/tier/progress";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, requireId, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { DisputeScreen } from "./dispute-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("dispute"))("title") });

/** One dispute, with the figure as it is today and the answer. */
export default async function DisputePage({ params }: { params: Promise<{ locale: Locale; id: string }> }) {
  const [query, { actor }, t, queue] = await Promise.all([
    params,
    requirePageActor("staff"),
    getTranslations("dispute"),
    getTranslations("review"),
  ]);
  const dispute = await orNotFound(findDispute(actor, requireId(query)));
  const { partnerId, partnerName, computedFor, computedAfter } = dispute;
  await recordRevenueViewed(actor, { subjectId: partnerId, partnerId });
  const progress = await soon(getProgress(actor, partnerId));
  if (typeof progress === "string") return <StillComputing title={t("title")} state={progress} />;
  const lead = t("review.lead", { day: formatDay(computedFor, query.locale), seq: computedAfter });
  const crumbs = [{ label: queue("title"), href: "/review" }];
  return (
    <>
      <LivePage after={dispute.head} />
      <PageHeader title={t("review.title", { company: partnerName })} lead={lead} breadcrumbs={crumbs} />
      <DisputeScreen dispute={dispute} progress={progress} locale={query.locale} />
    </>
  );
}
