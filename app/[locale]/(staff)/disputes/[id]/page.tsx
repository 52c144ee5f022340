import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { LivePage } from "@/components/live/live-page";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { findDispute } from "@/db/queries/review/dispute";
import { findNodeProof } from "@/db/queries/tier/node";
import { offsetIn, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, requireId, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { DisputeHeader, DisputeScreen } from "./dispute-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("dispute"))("title") });

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> };

/** One dispute, with the figure as it is today and the answer. */
export default async function DisputePage({ params, searchParams }: Props) {
  const [query, asked, { actor }, t] = await Promise.all([
    params,
    searchParams,
    requirePageActor("staff"),
    getTranslations("dispute"),
  ]);
  const dispute = await orNotFound(findDispute(actor, requireId(query)));
  const { partnerId } = dispute;
  await recordRevenueViewed(actor, { subjectId: partnerId, partnerId });
  const proof = await soon(findNodeProof(actor, partnerId, { node: dispute.nodeId, from: offsetIn(asked, "from") }));
  if (typeof proof === "string") return <StillComputing title={t("title")} state={proof} />;
  return (
    <>
      <LivePage after={dispute.head} />
      <DisputeHeader dispute={dispute} locale={query.locale} />
      <DisputeScreen dispute={dispute} proof={proof} locale={query.locale} />
    </>
  );
}
