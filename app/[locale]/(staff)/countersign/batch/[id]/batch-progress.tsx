import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BatchPage } from "@/lib/server/agreement/batch/page";

/** Progress of a confirmed batch: signatures, then seals. */
export function BatchProgress({ page }: { page: BatchPage }) {
  const t = useTranslations("batch");
  const { batch, isRunning } = page;
  if (!batch.confirmedAt) return null;
  const of = batch.items.length;
  const done = batch.items.filter(({ state }) => state !== "listed").length;
  const failed = batch.items.filter(({ state }) => state === "failed").length;
  const sealed = batch.items.filter(({ isSealed }) => isSealed).length;
  return (
    <Section title={t("progress")} lead={t(isRunning ? "leave" : "finished")}>
      <div className="measure grid gap-5">
        <ProgressBar label={t("countersigned", { done, of })} done={done} of={of} />
        <ProgressBar label={t("sealed", { done: sealed, of: of - failed })} done={sealed} of={of - failed} />
        <p className={failed > 0 ? "text-danger" : "text-soft"}>{t("failed", { count: failed })}</p>
      </div>
    </Section>
  );
}
