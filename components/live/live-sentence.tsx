import { useLocale, useTranslations } from "next-intl";
import { formatTime } from "@/lib/i18n/clock";

type Props = { sentence: string; at: Date | string; isConnected: boolean };

/** The latest event, announced once to screen readers, and whether the page is connected. */
export function LiveSentence({ sentence, at, isConnected }: Props) {
  const t = useTranslations("ui.live");
  const locale = useLocale();
  const time = formatTime(new Date(at), locale);
  return (
    <p className="flex min-h-6 flex-wrap items-baseline gap-x-3 text-sm">
      <span className={`inline-flex items-center gap-1.5 ${isConnected ? "text-met" : "text-risk"}`}>
        <span
          aria-hidden
          className={`inline-block size-2 rounded-full ${isConnected ? "bg-met" : "late border-2 border-risk"}`}
        />
        {t(isConnected ? "on" : "off")}
      </span>
      <span aria-live="polite" className="text-soft">
        <span key={sentence + time} className="appears inline-block">
          {t("without", { sentence, time })}
        </span>
      </span>
    </p>
  );
}
