import { useTranslations } from "next-intl";
import { AnnouncedRulesBanner } from "@/components/edition/announced-rules-banner";
import { AsOfStamp } from "@/components/evaluate/as-of-stamp";
import { useEventSentence } from "@/components/live/event-line";
import { LiveLine } from "@/components/live/live-line";
import { StateLabel } from "@/components/ui/state-label";
import type { HistoryEvent } from "@/db/queries/partner/history";
import type { Progress } from "@/db/queries/tier/progress";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { ExceptionList } from "./exception-list";

type Props = { progress: Progress; latest: HistoryEvent | undefined; locale: Locale };

/** What the tier chart shows, in words: what waits for review, the projected tier, and the time of the figures. */
export function TierStatus({ progress, latest, locale }: Props) {
  const t = useTranslations("progress");
  const { evaluation, edition, asOf, waiting, coming } = progress;
  const ghost = edition.tiers.find((tier) => tier.id === evaluation.tierIfVerified);
  const say = useEventSentence();
  return (
    <div className="mt-4 mb-10 grid gap-2">
      <ExceptionList progress={progress} locale={locale} />
      {coming ? (
        <AnnouncedRulesBanner coming={coming} edition={edition} tier={evaluation.tier} locale={locale} />
      ) : null}
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {waiting > 0 ? (
          <StateLabel state="waiting" label={t("waiting", { count: waiting })} />
        ) : (
          <span className="text-soft">{t("nothing-waiting")}</span>
        )}
        {evaluation.tierIfVerified !== evaluation.tier && ghost ? (
          <strong>{t("if-verified", { tier: localName(ghost.name, locale) })}</strong>
        ) : null}
      </p>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 text-sm text-soft">
        <LiveLine after={asOf.seq} latest={latest ? { sentence: say(latest), at: latest.at.toISOString() } : null} />
        <AsOfStamp seq={asOf.seq} at={asOf.at} />
      </div>
    </div>
  );
}
