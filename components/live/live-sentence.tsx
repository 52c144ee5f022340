import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatTime } from "@/lib/i18n/clock";
import type { LiveState } from "./use-live";

type Props = { sentence: string; at: Date | string; state: LiveState };

/** The latest event, announced once to screen readers, and whether the page is connected. */
export function LiveSentence({ sentence, at, state }: Props) {
  const t = useTranslations("ui.live");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const said = { on: t("on"), off: t("off"), crowded: t("crowded") }[state];
  const isOn = state === "on";
  const time = formatTime(new Date(at), locale, { timeZone });
  return (
    <p className="flex min-h-6 flex-wrap items-baseline gap-x-3 text-sm">
      <span className={`inline-flex items-center gap-1.5 ${isOn ? "text-met" : "text-risk"}`}>
        <span
          aria-hidden
          data-drawn
          className={`inline-block size-2 rounded-full ${isOn ? "bg-met" : "late border-2 border-risk"}`}
        />
        {said}
      </span>
      <span aria-live="polite" className="text-soft">
        <span key={sentence + time} className="appears inline-block">
          {t("without", { sentence, time })}
        </span>
      </span>
    </p>
  );
}
