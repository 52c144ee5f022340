import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import type { Route, RouteStep } from "@/lib/plan/plan";

type Props = {
  /** `optimal` false where time was up before every way was looked at. */
  way: Route & { optimal?: boolean };
  /** What it is the way to, where it is not a level. */
  title?: string;
  /** Said elsewhere on the page where there are many ways. */
  isSourceKnown?: boolean;
  names: Readonly<Record<string, string>>;
  /** Where an exam passed is declared; absent for readers who may not. */
  declareHref?: (step: RouteStep) => string;
  /** Where the way is played with. */
  playHref?: string;
};

const shown = 3;

const skillOf = ({ earn, track }: RouteStep): string => (track === null ? earn : `${earn}-${track}`);

/** The exams and hires of least hours to a level: the first few with their names, and the way to begin. */
export function QuickestRoute({ way, title, isSourceKnown = false, names, declareHref, playHref }: Props) {
  const t = useTranslations("progress.way");
  if (way.steps.length === 0) return null;
  const nameOf = ({ person }: RouteStep): string => names[person] ?? t("hire", { number: person.replace("hire-", "") });
  const [first, rest] = [way.steps[0], way.steps.length - shown];
  return (
    <div className="grid gap-3 border-accent border-l-2 pl-4 sm:pl-6">
      <h3 className="text-lg">
        {title ?? t("title")} <span className="figure text-soft">{t("hours", { hours: way.hours })}</span>
      </h3>
      <ol className="grid gap-1.5">
        {way.steps.slice(0, shown).map((step) => (
          <li key={`${step.person} ${skillOf(step)}`} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span>
              {step.earn === "hire"
                ? t("recruit", { who: nameOf(step) })
                : t("earn", { who: nameOf(step), skill: skillOf(step) })}
            </span>
            <span className="figure text-soft text-sm">{t("hours", { hours: step.hours })}</span>
          </li>
        ))}
      </ol>
      {rest > 0 ? <p className="text-soft text-sm">{t("rest", { count: rest })}</p> : null}
      {declareHref && first && first.earn !== "hire" ? (
        <p>
          <ButtonLink href={declareHref(first)} variant="secondary" size="sm">
            {t("passed", { skill: skillOf(first) })}
          </ButtonLink>
        </p>
      ) : null}
      {playHref ? (
        <p>
          <Link href={playHref} className="underline underline-offset-4">
            {t("play")}
          </Link>
        </p>
      ) : null}
      {isSourceKnown ? null : (
        <p className="text-soft text-sm">{t(way.optimal === false ? "source-unproven" : "source")}</p>
      )}
    </div>
  );
}
