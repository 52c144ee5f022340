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

/** For missing competencies: the nearest one, person by person. */
function Nearest({ node, progress, locale }: { node: Trace; progress: Progress; locale: Locale }) {
  const t = useTranslations("progress");
  const say = useTraceSentence();
  const { edition, evaluation, names } = progress;
  const nearest = node.kind === "held" && !node.isMet ? nearestCompetency(evaluation.trace, node.competencyKind) : null;
  if (!nearest) return null;
  return (
    <div className="grid gap-4 border-rule border-l pl-4 sm:pl-6">
      <p className="text-soft">
        {t("nearest")}{" "}
        <Link href={`/progress/trace/${nearest.id}`} className="font-semibold text-ink underline underline-offset-4">
          {say(titleOf(nearest, { edition, locale }))}
        </Link>
      </p>
      {nearest.children.map((child) => (
        <RequirementMeter key={child.id} node={child} words={{ edition, locale, names }} />
      ))}
    </div>
  );
}

/** One meter for each requirement of a tier, with the records that count and those that do not. */
export function Requirements({ progress, tierId, locale }: Props) {
  const { edition, evaluation, names, concealed } = progress;
  return (
    <div className="grid gap-6">
      {requirementsOf(evaluation.trace, tierId).map((node) => (
        <div key={node.id} className="grid gap-3">
          <RequirementMeter node={node} words={{ edition, locale, names }} concealed={concealed} nodeHref={tracePath} />
          <Nearest node={node} progress={progress} locale={locale} />
        </div>
      ))}
    </div>
  );
}
