import { useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import type { Progress } from "@/db/queries/tier/progress";
import { tracePath } from "@/lib/evaluate/trace/path";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import { recordSentence } from "@/lib/evaluate/trace/sentence/sentence";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Locale } from "@/lib/i18n/locale";

/** What counts today only by exception, by whom and until when, apart from what the records earn. */
export function ExceptionList({ progress, locale }: { progress: Progress; locale: Locale }) {
  const t = useTranslations("progress");
  const say = useTraceSentence();
  const { edition, evaluation } = progress;
  const words = { edition, locale };
  const lines = everyNode(evaluation.trace).flatMap((node) =>
    node.because.filter(({ record }) => record === "override").map((record) => ({ node, record })),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {lines.map(({ node, record }) => {
        return (
          <li key={`${node.id}-${record.id}`} className="flex flex-wrap items-baseline gap-x-3">
            <StateLabel state="risk" label={t("by-exception")} />
            <Link href={tracePath(node)} className="font-semibold">
              {say(titleOf(node, words))}
            </Link>
            <span className="text-soft">{say(recordSentence(record, words))}</span>
          </li>
        );
      })}
    </ul>
  );
}
