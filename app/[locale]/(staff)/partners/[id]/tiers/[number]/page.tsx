import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { TierDecisionHeader } from "@/components/tier/tier-decision-header";
import { TierDecisionProofView } from "@/components/tier/tier-decision-proof-view";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { findDecision } from "@/db/queries/tier/decisions";
import { countIn, idIn, nodeIn, type Query } from "@/lib/form/query";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("tier"))("title") });

type Props = { params: Promise<{ id: string; number: string }>; searchParams: Promise<Query> };

/** One decision about a partner's tier, evaluated again from the facts that were kept. */
export default async function PartnerDecisionPage({ params, searchParams }: Props) {
  const [query, asked, { actor }, t] = await Promise.all([
    params,
    searchParams,
    requirePageActor("staff"),
    getTranslations("tier"),
  ]);
  const id = idIn(query, "id");
  const opened = nodeIn(asked);
  const proof = id ? await soon(findDecision(actor, id, countIn(query, "number") ?? 0, opened)) : null;
  if (!proof || !id) notFound();
  if (typeof proof === "string") return <StillComputing title={t("title")} state={proof} />;
  await recordRevenueViewed(actor, { subjectId: id, partnerId: id });
  const path = `/partners/${id}/tiers`;
  return (
    <>
      <TierDecisionHeader proof={proof} listHref={path} company={proof.partner} />
      <TierDecisionProofView proof={proof} path={`${path}/${proof.number}`} opened={opened?.node ?? null} />
    </>
  );
}
