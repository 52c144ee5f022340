import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DifferenceList } from "@/components/edition/difference-list";
import { EditionHeader } from "@/components/edition/edition-header";
import { Section } from "@/components/layout/section";
import { findComparison } from "@/db/queries/edition/impact";
import { findEdition } from "@/db/queries/edition/list";
import { compareEditions } from "@/lib/editor/comparison";
import { impactSoon } from "@/lib/server/engine/impact-run";
import { requirePageActor } from "@/lib/server/session";
import { ImpactSection } from "./impact-section";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.views"))("changes") });

/** How an edition differs from the rules in force, and which companies would rise or fall under it today. */
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ signed?: string | string[] }> };

export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ id }, { signed }, t] = await Promise.all([params, searchParams, getTranslations("edition")]);
  const { actor } = await requirePageActor("staff");
  const isAsIfSigned = signed === "all";
  const [edition, comparison] = await Promise.all([findEdition(actor, id), findComparison(actor, id)]);
  if (!edition || !comparison) notFound();
  const { from, to } = comparison;
  const found = await impactSoon(actor, { ...comparison, isAsIfSigned });
  return (
    <>
      <EditionHeader edition={edition} current="changes" />
      <Section title={t("changes.rules")}>
        <DifferenceList from={from} to={to} comparison={compareEditions(from, to, actor.today)} />
      </Section>
      <ImpactSection id={id} isAsIfSigned={isAsIfSigned} found={found} />
    </>
  );
}
