import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DifferenceList } from "@/components/desk/difference-list";
import { EditionHeader } from "@/components/desk/edition-header";
import { Section } from "@/components/layout/section";
import { findEdition, getImpact } from "@/db/queries/edition";
import { compareEditions } from "@/lib/programme/compare";
import { requireActor } from "@/lib/server/session";
import { ImpactBody } from "./impact-body";

export const generateMetadata = async () => ({ title: (await getTranslations("desk.views"))("changes") });

/** What an edition asks otherwise than the rules in force, and who would rise and fall if it took their place today. */
export default async function ChangesPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor }, t] = await Promise.all([params, requireActor("staff"), getTranslations("desk")]);
  const [edition, found] = await Promise.all([findEdition(actor, id), getImpact(actor, id)]);
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
        aside={<a href={`/api/editions/${id}/impact`}>{t("changes.csv")}</a>}
      >
        <ImpactBody found={found} />
      </Section>
    </>
  );
}
