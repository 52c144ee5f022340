import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { QuickestRoute } from "@/components/plan/quickest-route";
import { ButtonLink } from "@/components/ui/button-link";
import type { Progress } from "@/db/queries/tier/progress";
import type { Tier } from "@/lib/edition/edition";
import { requirementsOf, tiersAbove } from "@/lib/evaluate/trace/selectors";
import { pathWith } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import type { RoutePlan } from "@/lib/plan/plan";
import type { RouteStep } from "@/lib/plan/route";
import { scenarioPath } from "@/lib/plan/scenario/move";
import { movesOfSteps } from "@/lib/plan/scenario/play";
import { Requirements } from "./requirements";

type Props = { progress: Progress; locale: Locale };

function Ways({ progress, tier }: { progress: Progress; tier: Tier }) {
  const t = useTranslations("progress");
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

const declareHref = ({ person, earn, track }: RouteStep): string =>
  pathWith("/people/credentials/new", { person, type: earn, track });

const playHref = ({ steps }: RoutePlan): string => scenarioPath(movesOfSteps(steps));

function Way({ progress, tier }: { progress: Progress; tier: Tier }) {
  const { ways, names, may } = progress;
  const way = ways[tier.id];
  return way ? (
    <QuickestRoute way={way} names={names} playHref={playHref(way)} {...(may.declareCredential && { declareHref })} />
  ) : null;
}

/**
 * What each higher tier requires, since tiers do not build on each other; at the top, what the current tier requires.
 */
export function NextTier({ progress, locale }: Props) {
  const t = useTranslations("progress");
  const { edition, evaluation, held } = progress;
  const above = tiersAbove(edition, evaluation.tier);
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
      title={t(tier.id === held.tier ? "keep" : "towards", { tier: localName(tier.name, locale) })}
      aside={<Ways progress={progress} tier={tier} />}
    >
      <div className="grid gap-8">
        <Requirements progress={progress} tierId={tier.id} locale={locale} />
        <Way progress={progress} tier={tier} />
      </div>
    </Section>
  ));
}
