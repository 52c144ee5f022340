import { useTranslations } from "next-intl";
import { CompetencyList } from "@/components/evaluate/competency-list";
import { Section } from "@/components/layout/section";
import type { Progress } from "@/db/queries/tier/progress";

/** Every competency of the edition: held, in progress, or not begun. */
export function CompetencySection({ progress }: { progress: Progress }) {
  const t = useTranslations("progress");
  return (
    <Section id="competencies" title={t("competencies.title")} lead={t("competencies.lead")}>
      <CompetencyList evaluation={progress.evaluation} edition={progress.edition} base="/progress/trace/" />
    </Section>
  );
}
