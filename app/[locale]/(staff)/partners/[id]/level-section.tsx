import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { AsOfStamp } from "@/components/programme/as-of-stamp";
import { Ascent } from "@/components/programme/ascent";
import { CompetencyList } from "@/components/programme/competency-list";
import { RequirementMeter } from "@/components/programme/requirement-meter";
import type { Progress } from "@/db/queries/progress";
import type { Locale } from "@/lib/i18n/routing";
import { nextTier, requirementsOf } from "@/lib/programme/selectors";

type Props = { progress: Progress; locale: Locale };

/** What the next level still asks of the company, and its competencies: the partner's own picture. */
export function LevelSection({ progress, locale }: Props) {
  const t = useTranslations("partners");
  const { partner, edition, evaluation, names, concealed, asOf } = progress;
  const next = nextTier(edition, evaluation.tier);
  const shown = next ?? edition.tiers.find(({ id }) => id === evaluation.tier);
  const tiers = edition.tiers.map(({ id, name }) => ({ id, name: name[locale] }));
  const requirements = shown ? requirementsOf(evaluation.trace, shown.id) : [];
  return (
    <>
      <div className="mb-10">
        <Ascent company={partner.name} tiers={tiers} current={evaluation.tier} ghost={evaluation.tierIfVerified} />
      </div>
      <Section
        title={t(next ? "towards" : "at", { tier: shown?.name[locale] ?? "" })}
        aside={<AsOfStamp seq={asOf.seq} at={asOf.at} />}
      >
        <div className="grid gap-6">
          {requirements.map((node) => (
            <RequirementMeter key={node.id} node={node} words={{ edition, locale, names }} concealed={concealed} />
          ))}
        </div>
      </Section>
      <Section title={t("competencies")}>
        <CompetencyList evaluation={evaluation} edition={edition} />
      </Section>
    </>
  );
}
