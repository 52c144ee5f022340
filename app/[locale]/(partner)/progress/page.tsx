import { getTranslations } from "next-intl/server";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import { TierChart } from "@/components/tier/tier-chart";
import { listHistory } from "@/db/queries/partner/history";
import { getProgress } from "@/db/queries/tier/progress";
import type { Locale } from "@/lib/i18n/routing";
import { requirePageActor } from "@/lib/server/session";
import { CompetencySection } from "./competency-section";
import { NextTier } from "./next-tier";
import { ProgressHeader } from "./progress-header";
import { RecentEvents } from "./recent-events";
import { SuccessionSection } from "./succession-section";
import { TierStatus } from "./tier-status";

export const generateMetadata = async () => ({ title: (await getTranslations("standing"))("title") });

export default async function ProgressPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }] = await Promise.all([params, requirePageActor("partner")]);
  const partnerId = actor.partnerId ?? "";
  const [progress, history] = await Promise.all([
    getProgress(actor, partnerId),
    listHistory(actor, partnerId, undefined, 6),
  ]);
  const { partner, edition, evaluation, held } = progress;
  const tiers = edition.tiers.map(({ id, name }) => ({ id, name: name[locale] }));
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
