import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DifferenceList } from "@/components/edition/difference-list";
import { EditionHeader } from "@/components/edition/edition-header";
import { Section } from "@/components/layout/section";
import { findEdition, getImpact } from "@/db/queries/edition/list";
import { compareEditions } from "@/lib/editor/comparison";
import { requirePageActor } from "@/lib/server/session";
import { ImpactBody } from "./impact-body";
import { ImpactLens } from "./impact-lens";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.views"))("changes") });

/** How an edition differs from the rules in force, and which companies would rise or fall under it today. */
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ signed?: string | string[] }> };

export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ id }, { signed }, t] = await Promise.all([params, searchParams, getTranslations("edition")]);
  const { actor } = await requirePageActor("staff");
  const isAsIfSigned = signed === "all";
  const [edition, found] = await Promise.all([findEdition(actor, id), getImpact(actor, id, isAsIfSigned)]);
  if (!edition || !found) notFound();
  const { from, to } = found;
  return (
    <>
      <EditionHeader edition={edition} current="changes" />
      <Section title={t("changes.rules")}>
        <DifferenceList from={from} to={to} comparison={compareEditions(from, to, actor.today)} />
      </Section>
      <Section
        title={t("changes.partners")}
        lead={t("changes.partners-lead")}
        aside={<a href={`/api/editions/${id}/impact${isAsIfSigned ? "?signed=all" : ""}`}>{t("changes.csv")}</a>}
      >
        <ImpactLens id={id} isAsIfSigned={isAsIfSigned} />
        <ImpactBody found={found} />
      </Section>
    </>
  );
}
