import { useTranslations } from "next-intl";
import { AsOfStamp } from "@/components/evaluate/as-of-stamp";
import { CompetencyList } from "@/components/evaluate/competency-list";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { Section } from "@/components/layout/section";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import { TierChart } from "@/components/tier/tier-chart";
import type { Progress } from "@/db/queries/tier/progress";
import { partnerTracePath } from "@/lib/evaluate/trace/path";
import { nextTier, requirementsOf } from "@/lib/evaluate/trace/selectors";
import type { Locale } from "@/lib/i18n/locale";
import { localName, localNames } from "@/lib/i18n/names";

type Props = { progress: Progress; locale: Locale };

/** What the next tier still requires of the company, and its competencies, as the partner sees them. */
export function TierSection({ progress, locale }: Props) {
  const t = useTranslations("partner");
  const { partner, edition, evaluation, held, names, concealed, asOf, leftOut } = progress;
  const next = held.shortfall ? null : nextTier(edition, held.tier);
  const shown = next ?? edition.tiers.find(({ id }) => id === held.tier);
  const tiers = localNames(edition.tiers, locale);
  const requirements = shown ? requirementsOf(evaluation.trace, shown.id) : [];
  const hrefOf = (node: { id: string }): string => partnerTracePath(partner.id, node);
  return (
    <>
      <div className="mb-10 grid gap-4">
        <TierChart company={partner.name} tiers={tiers} current={held.tier} ghost={evaluation.tierIfVerified} />
        <ShortfallNote held={held} edition={edition} trace={evaluation.trace} />
      </div>
      <Section
        title={t(next ? "towards" : "at", { tier: localName(shown?.name, locale) })}
        aside={<AsOfStamp seq={asOf.seq} at={asOf.at} />}
      >
        <div className="grid gap-6">
          {requirements.map((node) => (
            <RequirementMeter
              key={node.id}
              node={node}
              words={{ edition, locale, names }}
              concealed={concealed}
              leftOut={leftOut}
              nodeHref={hrefOf}
            />
          ))}
        </div>
      </Section>
      <Section title={t("competencies")}>
        <CompetencyList evaluation={evaluation} edition={edition} base={`/partners/${partner.id}/trace/`} />
      </Section>
    </>
  );
}
