import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { TierHistoryBody } from "@/components/tier/tier-history-body";
import { findTierHistory } from "@/db/queries/tier/decisions";
import { tracePath } from "@/lib/evaluate/trace/path";
import type { Query } from "@/lib/form/query";
import { orNotFound, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { readAsOf } from "@/lib/tier/as-of";

export const generateMetadata = async () => ({ title: (await getTranslations("tier"))("title") });

const disputeHref = ({ nodeId }: { nodeId: string }): string => tracePath({ id: nodeId });

/** The tiers the company held, each with its proof, and its tier on any other day. */
export default async function LevelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, { actor }, t, standing] = await Promise.all([
    searchParams,
    requirePageActor("partner"),
    getTranslations("tier"),
    getTranslations("progress"),
  ]);
  const { asOf, asked } = readAsOf(query, actor.today);
  const levels = await soon(orNotFound(findTierHistory(actor, actor.partnerId ?? "", asOf)));
  if (typeof levels === "string") return <StillComputing title={t("title")} state={levels} />;
  const { partner, edition, head, asOf: result, ...lists } = levels;
  const crumbs = [{ label: standing("back"), href: "/progress" }, { label: t("title") }];
  const place = { path: "/progress/tiers", editionId: edition.id, disputeHref };
  return (
    <>
      <LivePage after={head} />
      <PageHeader title={t("title")} lead={t("lead", { company: partner.name })} breadcrumbs={crumbs} />
      <ProgressTabs current="levels" />
      <TierHistoryBody {...lists} {...place} {...{ asked, result }} />
    </>
  );
}
