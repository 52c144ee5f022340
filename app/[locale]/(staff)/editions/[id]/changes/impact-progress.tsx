import { useTranslations } from "next-intl";
import { RefreshWhile } from "@/components/live/refresh-while";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImpactProgress as Progress } from "@/db/queries/edition/impact";

/** How far the impact is computed; the page completes by itself, with or without its script. */
export function ImpactProgress({ progress: { done, total } }: { progress: Progress }) {
  const t = useTranslations("edition.impact");
  return (
    <div className="measure" data-computing="">
      <ProgressBar label={t("computing", { done, total })} done={done} of={total} />
      <RefreshWhile isRunning />
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </div>
  );
}
