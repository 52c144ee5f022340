import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import type { Progress } from "@/db/queries/progress";
import type { Locale } from "@/lib/i18n/routing";
import type { Tier } from "@/lib/programme/edition";
import { heightOf, requirementsOf } from "@/lib/programme/selectors";
import { Requirements } from "./requirements";

type Props = { progress: Progress; locale: Locale };

function Ways({ progress, tier }: { progress: Progress; tier: Tier }) {
  const t = useTranslations("standing");
  const { may, evaluation } = progress;
  const lacking = requirementsOf(evaluation.trace, tier.id).filter((node) => !node.isMet);
  return (
    <span className="flex flex-wrap gap-3">
      {may.declareActivity && lacking.some((node) => node.kind === "any") ? (
        <ButtonLink href="/activity/new" variant="secondary" size="sm">
          {t("declare-activity")}
        </ButtonLink>
      ) : null}
      {lacking.some((node) => node.kind === "agreement") ? (
        <ButtonLink href="/agreement" variant="secondary" size="sm">
          {t("sign")}
        </ButtonLink>
      ) : null}
    </span>
  );
}

/** What each level above asks for, for they do not build on each other; at the top, what holds the company there. */
export function NextTier({ progress, locale }: Props) {
  const t = useTranslations("standing");
  const { edition, evaluation } = progress;
  const above = edition.tiers.slice(heightOf(edition, evaluation.tier) + 1);
  const top = edition.tiers.at(-1);
  if (above.length === 0 && top)
    return (
      <Section id="next" title={t("top")} lead={t("top-body")}>
        <Requirements progress={progress} tierId={top.id} locale={locale} />
      </Section>
    );
  return above.map((tier) => (
    <Section
      key={tier.id}
      id={tier.id}
      title={t("towards", { tier: tier.name[locale] })}
      aside={<Ways progress={progress} tier={tier} />}
    >
      <Requirements progress={progress} tierId={tier.id} locale={locale} />
    </Section>
  ));
}
