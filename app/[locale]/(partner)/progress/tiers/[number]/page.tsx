import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { TierDecisionHeader } from "@/components/tier/tier-decision-header";
import { TierDecisionProofView } from "@/components/tier/tier-decision-proof-view";
import { findDecision } from "@/db/queries/tier/decisions";
import { countIn, nodeIn, type Query } from "@/lib/form/query";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("tier"))("title") });

type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> };

/** One tier decision, evaluated again from the facts that were kept. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const [query, asked, { actor }, t] = await Promise.all([
    params,
    searchParams,
    requirePageActor("partner"),
    getTranslations("tier"),
  ]);
  const opened = nodeIn(asked);
  const proof = await soon(findDecision(actor, actor.partnerId ?? "", countIn(query, "number") ?? 0, opened));
  if (!proof) notFound();
  if (typeof proof === "string") return <StillComputing title={t("title")} state={proof} />;
  return (
    <>
      <TierDecisionHeader proof={proof} listHref="/progress/tiers" />
      <TierDecisionProofView proof={proof} path={`/progress/tiers/${proof.number}`} opened={opened?.node ?? null} />
    </>
  );
}
