import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ChartTier, TierChartDrawing } from "./tier-chart-drawing";

type Props = {
  company: string;
  /** Every tier of the edition, the lowest first, named in the reader's language. */
  tiers: ChartTier[];
  current: string;
  /** The projected tier: if everything declared is verified. */
  ghost?: string | null | undefined;
  /** Label of the company's place, where it is not its place today. */
  here?: string | undefined;
};

function Key({ mark, label, value }: { mark: string; label: string; value: ReactNode }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="inline-flex items-baseline gap-2 text-sm text-soft max-sm:min-w-44">
        <span aria-hidden data-drawn className={`inline-block shrink-0 self-center ${mark}`} />
        {label}
      </dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  );
}

const dot = "size-3.5 rounded-full border-2";

/** The tiers as a rising line, with the company's place and the next tier marked. */
export function TierChart({ company, tiers, current, ghost, here }: Props) {
  const t = useTranslations("tier.chart");
  const at = Math.max(
    0,
    tiers.findIndex(({ id }) => id === current),
  );
  const found = tiers.findIndex(({ id }) => id === ghost);
  const ghostAt = found > at ? found : null;
  const level = tiers[at]?.name ?? current;
  const next = tiers[at + 1]?.name;
  const ghostName = ghostAt === null ? undefined : tiers[ghostAt]?.name;
  return (
    <figure className="grid gap-4">
      <div
        role="img"
        aria-label={t("alt", { company, level, next: next ?? "none", ghost: ghostName ?? "none" })}
        className="border-edge border-b"
      >
        <TierChartDrawing shape="wide" standing={{ levels: tiers, at, ghostAt }} />
        <TierChartDrawing shape="tall" standing={{ levels: tiers, at, ghostAt }} />
      </div>
      <figcaption>
        <dl className="flex flex-wrap gap-x-8 gap-y-1">
          <Key mark={`${dot} border-accent bg-accent`} label={here ?? t("here")} value={level} />
          {ghostName ? (
            <Key mark={`${dot} border-waiting border-dashed`} label={t("projected")} value={ghostName} />
          ) : null}
          <Key
            mark="h-3.5 w-5 bg-accent-wash border-t-2 border-accent border-dotted"
            label={t("next")}
            value={next ?? t("highest")}
          />
        </dl>
      </figcaption>
    </figure>
  );
}
