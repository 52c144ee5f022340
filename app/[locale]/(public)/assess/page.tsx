import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getProgramme } from "@/db/queries/programme/settings";
import { modelChoices, modelsIn } from "@/lib/partner/models";
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
  const models = modelChoices(modelsIn(programme.edition), [], locale);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AssessmentBoard edition={programme.edition} models={models} on={programmeDay(programme, new Date())} />
    </>
  );
}
