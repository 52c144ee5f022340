import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EvidencePage as EvidenceView } from "@/components/agreement/evidence/evidence-page";
import { PageHeader } from "@/components/layout/page-header";
import { getEvidence } from "@/db/queries/agreement/files";
import { openCountersignFile } from "@/lib/server/agreement/signing/countersign-file";
import { orNotFound, requireId } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { recipeFor } from "@/lib/server/verify/recipe";

type Props = { params: Promise<{ id: string }> };

export default async function StaffEvidencePage({ params }: Props) {
  const [query, { actor }, t] = await Promise.all([params, requirePageActor("staff"), getTranslations("agreement")]);
  const { page } = await orNotFound(openCountersignFile(actor, requireId(query)));
  const { id, sealedSha256 } = page.agreement;
  if (!sealedSha256) notFound();
  const [kept, recipe] = await Promise.all([getEvidence(actor, id), recipeFor(actor, id)]);
  const crumbs = [{ label: page.company.name, href: `/countersign/${id}` }, { label: t("evidence.title") }];
  return (
    <>
      <PageHeader title={t("evidence.title")} lead={t("evidence.lead")} breadcrumbs={crumbs} />
      <EvidenceView {...kept} recipe={recipe} />
    </>
  );
}
