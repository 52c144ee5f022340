import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Ascent } from "@/components/programme/ascent";
import { ButtonLink } from "@/components/ui/button-link";
import { listHistory } from "@/db/queries/history";
import { getProgress } from "@/db/queries/progress";
import { formatDay } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/server/session";
import { Competencies } from "./competencies";
import { NextTier } from "./next-tier";
import { Recently } from "./recently";
import { Standing } from "./standing";

export const generateMetadata = async () => ({ title: (await getTranslations("standing"))("title") });

export default async function ProgressPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const { actor } = await requireActor("partner");
  const partnerId = actor.partnerId ?? "";
  const [progress, history, t] = await Promise.all([
    getProgress(actor, partnerId),
    listHistory(actor, partnerId, undefined, 6),
    getTranslations("standing"),
  ]);
  const { partner, edition, evaluation, may } = progress;
  const action = may.declareCredential ? (
    <ButtonLink href="/people/declare" variant="primary">
      {t("declare")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { company: partner.name, day: formatDay(progress.on, locale) })}
        action={action}
      />
      <Ascent
        company={partner.name}
        tiers={edition.tiers.map(({ id, name }) => ({ id, name: name[locale] }))}
        current={evaluation.tier}
        ghost={evaluation.tierIfVerified}
      />
      <Standing progress={progress} latest={history[0]} locale={locale} />
      <NextTier progress={progress} locale={locale} />
      <Competencies progress={progress} />
      <Recently events={history} />
    </>
  );
}
