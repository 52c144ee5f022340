import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getProgramme } from "@/db/queries/programme/settings";
import { assessmentFacts, assessmentOf } from "@/lib/application/assessment";
import { modelChoices, modelsIn } from "@/lib/partner/models";
import { outcomeOf } from "@/lib/plan/scenario/outcome";
import { programmeDay, systemActor } from "@/lib/server/actors";
import { AssessmentBoard } from "./assessment-board";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("assessment");
  return { title: t("title"), description: t("lead") };
};

export default async function AssessPage() {
  const [programme, t, locale] = await Promise.all([
    getProgramme(systemActor()),
    getTranslations("assessment"),
    getLocale(),
  ]);
  const { edition } = programme;
  const [models, on] = [modelChoices(modelsIn(edition), [], locale), programmeDay(programme, new Date())];
  const facts = assessmentFacts(assessmentOf(models[0]?.value), on, edition.currency);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AssessmentBoard {...{ edition, models, on }} first={outcomeOf(edition, facts, on, [])} />
    </>
  );
}
