import { getTranslations } from "next-intl/server";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import { Ascent } from "@/components/tier/tier-chart";
import { listHistory } from "@/db/queries/partner/history";
import { getProgress } from "@/db/queries/tier/progress";
import type { Locale } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/server/session";
import { Competencies } from "./competency-section";
import { NextTier } from "./next-tier";
import { Heading } from "./progress-header";
import { Recently } from "./recent-events";
import { Succession } from "./succession-section";
import { Standing } from "./tier-status";

export const generateMetadata = async () => ({ title: (await getTranslations("standing"))("title") });

export default async function ProgressPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }] = await Promise.all([params, requireActor("partner")]);
  const partnerId = actor.partnerId ?? "";
  const [progress, history] = await Promise.all([
    getProgress(actor, partnerId),
    listHistory(actor, partnerId, undefined, 6),
  ]);
  const { partner, edition, evaluation, held } = progress;
  const tiers = edition.tiers.map(({ id, name }) => ({ id, name: name[locale] }));
  return (
    <>
      <Heading progress={progress} locale={locale} />
      <ProgressTabs current="now" />
      <Succession actor={actor} />
      <Ascent company={partner.name} tiers={tiers} current={held.tier} ghost={evaluation.tierIfVerified} />
      <ShortfallNote held={held} edition={edition} trace={evaluation.trace} />
      <Standing progress={progress} latest={history[0]} locale={locale} />
      <NextTier progress={progress} locale={locale} />
      <Competencies progress={progress} />
      <Recently events={history} />
    </>
  );
}
