import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { TierDecisionProofView } from "@/components/tier/tier-decision-proof-view";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { findDecision } from "@/db/queries/tier/decisions";
import { formatDay } from "@/lib/date/day";
import { countIn, idIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("tier"))("title") });

type Props = { params: Promise<{ locale: Locale; id: string; number: string }> };

/** One decision about a partner's tier, evaluated again from the facts that were kept. */
export default async function PartnerDecisionPage({ params }: Props) {
  const [query, { actor }, t] = await Promise.all([params, requirePageActor("staff"), getTranslations("tier")]);
  const id = idIn(query, "id");
  const proof = id ? await soon(findDecision(actor, id, countIn(query, "number") ?? 0)) : null;
  if (!proof || !id) notFound();
  if (typeof proof === "string") return <StillComputing title={t("title")} state={proof} />;
  await recordRevenueViewed(actor, { subjectId: id, partnerId: id });
  const { name } = proof.partner;
  const edition = localName(proof.edition?.name, query.locale) || proof.editionId;
  const lead = t("proof.lead", { day: formatDay(proof.decidedOn, query.locale), edition });
  const crumbs = [
    { label: name, href: `/partners/${id}` },
    { label: t("title"), href: `/partners/${id}/tiers` },
  ];
  return (
    <>
      <PageHeader title={`${name} – ${t("proof.title", { number: proof.number })}`} lead={lead} breadcrumbs={crumbs} />
      <TierDecisionProofView proof={proof} />
    </>
  );
}
