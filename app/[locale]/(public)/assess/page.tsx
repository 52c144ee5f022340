import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getProgramme } from "@/db/queries/programme/settings";
import { programmeDay, systemActor } from "@/lib/server/actors";
import { AssessmentBoard } from "./assessment-board";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("assessment");
  return { title: t("title"), description: t("lead") };
};

export default async function AssessPage() {
  const [programme, t] = await Promise.all([getProgramme(systemActor()), getTranslations("assessment")]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AssessmentBoard edition={programme.edition} on={programmeDay(programme, new Date())} />
    </>
  );
}
