import { getTranslations } from "next-intl/server";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import { TierChart } from "@/components/tier/tier-chart";
import { listHistory } from "@/db/queries/partner/history";
import { getProgress } from "@/db/queries/tier/progress";
import type { Locale } from "@/lib/i18n/locale";
import { localNames } from "@/lib/i18n/names";
import { requirePageActor } from "@/lib/server/session";
import { CompetencySection } from "./competency-section";
import { NextTier } from "./next-tier";
import { ProgressHeader } from "./progress-header";
import { RecentEvents } from "./recent-events";
import { SuccessionSection } from "./succession-section";
import { TierStatus } from "./tier-status";

export const generateMetadata = async () => ({ title: (await getTranslations("progress"))("title") });

export default async function ProgressPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }] = await Promise.all([params, requirePageActor("partner")]);
  const id = actor.partnerId ?? "";
  const [progress, history] = await Promise.all([getProgress(actor, id), listHistory(actor, id, undefined, 6)]);
  const { partner, edition, evaluation, held } = progress;
  const tiers = localNames(edition.tiers, locale);
  return (
    <>
      <ProgressHeader progress={progress} locale={locale} />
      <ProgressTabs current="now" />
      <SuccessionSection actor={actor} />
      <TierChart company={partner.name} tiers={tiers} current={held.tier} ghost={evaluation.tierIfVerified} />
      <ShortfallNote held={held} edition={edition} trace={evaluation.trace} />
      <TierStatus progress={progress} latest={history[0]} locale={locale} />
      <NextTier progress={progress} locale={locale} />
      <CompetencySection progress={progress} />
      <RecentEvents events={history} />
    </>
  );
}
