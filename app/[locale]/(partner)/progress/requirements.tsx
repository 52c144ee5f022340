import { useTranslations } from "next-intl";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { Link } from "@/components/ui/link";
import type { Progress } from "@/db/queries/tier/progress";
import { tracePath } from "@/lib/evaluate/trace/path";
import { requirementsOf } from "@/lib/evaluate/trace/selectors";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { nearestCompetency } from "@/lib/evaluate/trace/share";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { Locale } from "@/lib/i18n/locale";

type Props = { progress: Progress; tierId: string; locale: Locale };

type NearestProps = { nearest: Trace; progress: Progress; locale: Locale };

/** For missing competencies: the nearest one, person by person. */
function Nearest({ nearest, progress, locale }: NearestProps) {
  const t = useTranslations("progress");
  const say = useTraceSentence();
  const { edition, names, asOf, leftOut } = progress;
  return (
    <div className="grid gap-4 border-rule border-l pl-4 sm:pl-6">
      <p className="text-soft">
        {t("nearest")}{" "}
        <Link href={`/progress/trace/${nearest.id}`} className="font-semibold text-ink underline underline-offset-4">
          {say(titleOf(nearest, { edition, locale }))}
        </Link>
      </p>
      {nearest.children.map((child) => (
        <RequirementMeter
          key={child.id}
          node={child}
          words={{ edition, locale, names }}
          nodeHref={tracePath}
          fetched={{ asOf: asOf.seq }}
          leftOut={leftOut}
        />
      ))}
    </div>
  );
}

/** One meter for each requirement of a tier, with the records that count and those that do not. */
export function Requirements({ progress, tierId, locale }: Props) {
  const { edition, evaluation, names, concealed, asOf, leftOut } = progress;
  const fetched = { asOf: asOf.seq };
  const words = { edition, locale, names };
  return (
    <div className="grid gap-6">
      {requirementsOf(evaluation.trace, tierId).map((node) => {
        const meter = { node, words, concealed, nodeHref: tracePath, fetched, leftOut };
        const isOpen = node.kind === "held" && !node.isMet;
        const nearest = isOpen ? nearestCompetency(evaluation.trace, node.competencyKind) : null;
        if (!nearest) return <RequirementMeter key={node.id} {...meter} />;
        return (
          <div key={node.id} className="grid gap-3">
            <RequirementMeter {...meter} />
            <Nearest nearest={nearest} progress={progress} locale={locale} />
          </div>
        );
      })}
    </div>
  );
}
