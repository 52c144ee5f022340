import { ProgressTabs } from "@/components/tier/progress-tabs";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import { TierChart } from "@/components/tier/tier-chart";
import type { Succession } from "@/db/queries/mandate/succession";
import type { HistoryEvent } from "@/db/queries/partner/history";
import type { Progress } from "@/db/queries/tier/progress";
import type { Locale } from "@/lib/i18n/locale";
import { localNames } from "@/lib/i18n/names";
import { BenefitSection } from "./benefit-section";
import { CompetencySection } from "./competency-section";
import { NextTier } from "./next-tier";
import { ProgressHeader } from "./progress-header";
import { RecentEvents } from "./recent-events";
import { SuccessionSection } from "./succession-section";
import { TierStatus } from "./tier-status";

type Props = {
  progress: Progress;
  history: HistoryEvent[];
  /** What is missing where nobody can sign for the company any more. */
  missing: Succession;
  locale: Locale;
};

/** Where the company is, what the next tier lacks, and what happened last. */
export function ProgressBody({ progress, history, missing, locale }: Props) {
  const { partner, edition, evaluation, held } = progress;
  const tiers = localNames(edition.tiers, locale);
  return (
    <>
      <ProgressHeader progress={progress} locale={locale} />
      <ProgressTabs current="now" />
      <SuccessionSection {...missing} />
      <TierChart company={partner.name} tiers={tiers} current={held.tier} ghost={evaluation.tierIfVerified} />
      <ShortfallNote held={held} edition={edition} trace={evaluation.trace} />
      <TierStatus progress={progress} latest={history[0]} locale={locale} />
      <NextTier progress={progress} locale={locale} />
      <CompetencySection progress={progress} />
      <BenefitSection progress={progress} locale={locale} />
      <RecentEvents events={history} />
    </>
  );
}
