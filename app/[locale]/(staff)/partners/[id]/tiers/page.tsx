import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { TierHistoryBody } from "@/components/tier/tier-history-body";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { findTierHistory } from "@/db/queries/tier/decisions";
import type { Query } from "@/lib/form/query";
import { orNotFound, requireId, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { readAsOf } from "@/lib/tier/as-of";

export const generateMetadata = async () => ({ title: (await getTranslations("tier"))("title") });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

const disputeHref = ({ id }: { id: string }): string => `/disputes/${id}`;

/** The tiers a partner held, as the partner sees them. */
export default async function PartnerLevelsPage({ params, searchParams }: Props) {
  const [path, query, { actor }, t] = await Promise.all([
    params,
    searchParams,
    requirePageActor("staff"),
    getTranslations("tier"),
  ]);
  const { asOf, asked } = readAsOf(query, actor.today);
  const id = requireId(path);
  const levels = await soon(orNotFound(findTierHistory(actor, id, asOf)));
  if (typeof levels === "string") return <StillComputing title={t("title")} state={levels} />;
  if (levels.asOf) await recordRevenueViewed(actor, { subjectId: id, partnerId: id });
  const { partner, decisions, shortfalls, disputes, edition } = levels;
  const crumbs = [{ label: partner.name, href: `/partners/${id}` }];
  const body = { decisions, shortfalls, disputes, disputeHref, asked, editionId: edition.id, result: levels.asOf };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { company: partner.name })} breadcrumbs={crumbs} />
      <TierHistoryBody {...body} partner={id} path={`/partners/${id}/tiers`} />
    </>
  );
}
