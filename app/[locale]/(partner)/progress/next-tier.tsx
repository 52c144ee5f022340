import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { RequirementMeter } from "@/components/programme/requirement-meter";
import { ButtonLink } from "@/components/ui/button-link";
import type { Progress } from "@/db/queries/progress";
import type { Locale } from "@/lib/i18n/routing";
import { nextTier, requirementsOf } from "@/lib/programme/selectors";

/** What the next level asks for, each requirement opening onto its records; at the top, what holds it. */
export function NextTier({ progress, locale }: { progress: Progress; locale: Locale }) {
  const t = useTranslations("standing");
  const { edition, evaluation, names, may } = progress;
  const next = nextTier(edition, evaluation.tier);
  const shown = next?.id ?? evaluation.tier;
  const requirements = requirementsOf(evaluation.trace, shown);
  const lacksAgreement = requirements.some((node) => node.kind === "agreement" && !node.isMet);
  return (
    <Section
      id="next"
      title={next ? t("towards", { tier: next.name[locale] }) : t("top")}
      lead={next ? undefined : t("top-body")}
      aside={
        <span className="flex flex-wrap gap-3">
          {may.declareActivity ? (
            <ButtonLink href="/activity/new" variant="secondary" size="sm">
              {t("declare-activity")}
            </ButtonLink>
          ) : null}
          {lacksAgreement ? (
            <ButtonLink href="/agreement" variant="secondary" size="sm">
              {t("sign")}
            </ButtonLink>
          ) : null}
        </span>
      }
    >
      <div className="grid gap-6">
        {requirements.map((node) => (
          <RequirementMeter
            key={node.id}
            node={node}
            words={{ edition, locale, names }}
            concealed={progress.concealed}
          />
        ))}
      </div>
    </Section>
  );
}
