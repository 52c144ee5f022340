import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EvidencePage as EvidenceView } from "@/components/agreement/evidence/evidence-page";
import { PageHeader } from "@/components/layout/page-header";
import { getEvidence } from "@/db/queries/agreement/files";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { requirePageActor } from "@/lib/server/session";
import { recipeFor } from "@/lib/server/verify/recipe";

export default async function EvidencePage() {
  const { actor } = await requirePageActor("partner");
  const [{ current }, t] = await Promise.all([getAgreementPage(actor), getTranslations("agreement")]);
  if (!current?.sealedSha256) notFound();
  const [kept, recipe] = await Promise.all([getEvidence(actor, current.id), recipeFor(actor, current.id)]);
  const crumbs = [{ label: t("title"), href: "/agreement" }, { label: t("evidence.title") }];
  return (
    <>
      <PageHeader title={t("evidence.title")} lead={t("evidence.lead")} breadcrumbs={crumbs} />
      <EvidenceView {...kept} recipe={recipe} />
    </>
  );
}
