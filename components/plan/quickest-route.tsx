import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { credentialName } from "@/lib/credential/name";
import type { Route, RouteStep } from "@/lib/plan/route";

type Props = {
  /** `optimal` is false where the time limit was reached before every route was compared. */
  way: Route & { optimal?: boolean };
  /** Title of the route, where it does not lead to a tier. */
  title?: string;
  /** The page states the source of the hours once for several routes. */
  isSourceKnown?: boolean;
  names: Readonly<Record<string, string>>;
  /** Address of the form that declares an exam; absent for readers who may not declare. */
  declareHref?: (step: RouteStep) => string;
  /** Address of the simulation that opens with this route. */
  playHref?: string;
};

const shown = 3;

const skillOf = ({ earn, track }: RouteStep): string => credentialName({ type: earn, track });

/** The exams and hires with the lowest total hours: the first few steps, and a link to begin. */
export function QuickestRoute({ way, title, isSourceKnown = false, names, declareHref, playHref }: Props) {
  const t = useTranslations("progress.route");
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
          <li key={`${step.person} ${skillOf(step)}`} className="row">
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
