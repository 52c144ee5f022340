import { useTranslations } from "next-intl";
import { Minus, TrendingDown, TrendingUp } from "@/components/ui/icons";

type Props = {
  /** Names of tiers, and by how many tiers verifying would move the company; negative for down. */
  before: string;
  after: string;
  steps: number;
  /** Names of competencies. */
  gained: readonly string[];
  lost: readonly string[];
};

/** What verifying a declaration would change for the company. */
export function EffectNote({ before, after, steps, gained, lost }: Props) {
  const t = useTranslations("review.effect");
  const isQuiet = steps === 0 && gained.length === 0 && lost.length === 0;
  const Mark = steps > 0 || (steps === 0 && gained.length > 0) ? TrendingUp : isQuiet ? Minus : TrendingDown;
  const tone = isQuiet ? "border-rule text-soft" : "border-accent bg-accent-wash";
  const turn = steps > 0 ? "rises" : steps < 0 ? "falls" : "stays";
  return (
    <section aria-label={t("title")} className={`flex gap-3 border-l-2 px-4 py-3 ${tone}`}>
      <Mark aria-hidden className="mt-1 size-5 shrink-0" />
      <div>
        {steps === 0 ? null : <p>{t("now", { tier: before })}</p>}
        <p className={steps === 0 ? "" : "font-semibold"}>{t(turn, { tier: after })}</p>
        {gained.length > 0 ? <p>{t("gains", { names: gained.join(", ") })}</p> : null}
        {lost.length > 0 ? <p>{t("loses", { names: lost.join(", ") })}</p> : null}
      </div>
    </section>
  );
}
