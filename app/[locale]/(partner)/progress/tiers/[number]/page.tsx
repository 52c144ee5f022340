import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { TierDecisionProofView } from "@/components/tier/tier-decision-proof-view";
import { findDecision } from "@/db/queries/tier/decisions";
import { formatDay } from "@/lib/date/day";
import { countIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("tier"))("title") });

type Props = { params: Promise<{ locale: Locale; number: string }> };

/** One tier decision, evaluated again from the facts that were kept. */
export default async function DecisionPage({ params }: Props) {
  const [query, { actor }, t] = await Promise.all([params, requirePageActor("partner"), getTranslations("tier")]);
  const proof = await soon(findDecision(actor, actor.partnerId ?? "", countIn(query, "number") ?? 0));
  if (!proof) notFound();
  if (typeof proof === "string") return <StillComputing title={t("title")} state={proof} />;
  const title = t("proof.title", { number: proof.number });
  const edition = localName(proof.edition?.name, query.locale) || proof.editionId;
  const lead = t("proof.lead", { day: formatDay(proof.decidedOn, query.locale), edition });
  const crumbs = [{ label: t("title"), href: "/progress/tiers" }, { label: title }];
  return (
    <>
      <PageHeader title={title} lead={lead} breadcrumbs={crumbs} />
      <TierDecisionProofView proof={proof} />
    </>
  );
}
