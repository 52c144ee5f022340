import { useTranslations } from "next-intl";
import { Minus, Pencil, Plus } from "@/components/ui/icons";
import type { ChangeLine } from "@/lib/agreement/document/reading";
import type { MarkedRun } from "@/lib/agreement/text/marked-words";

const icons = { changed: Pencil, added: Plus, removed: Minus };

function Words({ run }: { run: MarkedRun }) {
  if (run.mark === "same") return run.text;
  if (run.mark === "added") return <ins className="bg-met-wash font-semibold decoration-met">{run.text}</ins>;
  return <del className="bg-risk-wash text-soft decoration-risk">{run.text}</del>;
}

/** One clause that changes: removed words are struck through, new words are underlined. */
export function ClauseChangeView({ line }: { line: ChangeLine }) {
  const t = useTranslations("terms.changes");
  const Icon = icons[line.change];
  return (
    <section className="mb-5 border-rule border-t pt-4 sm:grid sm:grid-cols-[4rem_1fr] sm:gap-4">
      <span className="text-sm text-soft sm:pt-0.5 sm:text-right">{line.number}</span>
      <div className="measure">
        <h3 className="mb-2 flex flex-wrap items-baseline gap-x-3 font-semibold">
          {line.title}
          <span className="inline-flex items-center gap-1 font-normal text-sm text-soft">
            <Icon aria-hidden className="size-3.5" />
            {t(line.change)}
          </span>
        </h3>
        <p className="whitespace-pre-line">
          {line.runs.map((run, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs never move
            <Words key={i} run={run} />
          ))}
        </p>
      </div>
    </section>
  );
}
