import { useTranslations } from "next-intl";
import { AnswerForm } from "@/components/dispute/answer-form";
import { DisputeList } from "@/components/dispute/dispute-list";
import { TraceTree } from "@/components/evaluate/trace-tree";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import type { Dispute } from "@/db/queries/review/dispute";
import type { Progress } from "@/db/queries/tier/progress";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { TraceRecord } from "@/lib/evaluate/trace/trace";
import type { Locale } from "@/lib/i18n/locale";
import { answerDisputeAction } from "./actions";

type Props = { dispute: Dispute; progress: Progress; locale: Locale };

const hrefOf = ({ record, id }: TraceRecord): string | undefined =>
  record === "credential" || record === "activity" ? `/review/${record}/${id}` : undefined;

/** The partner's note, the disputed figure with every record behind it, and the form for the answer. */
export function DisputeScreen({ dispute, progress, locale }: Props) {
  const t = useTranslations("dispute");
  const { edition, evaluation, names, concealed } = progress;
  const node = nodeOf(evaluation.trace, dispute.nodeId);
  const { recordKind, recordId, partnerId, may } = dispute;
  return (
    <>
      <Section
        title={t("review.said")}
        aside={
          <Link href={`/partners/${partnerId}`} className="underline decoration-rule underline-offset-4">
            {t("review.partner")}
          </Link>
        }
      >
        <DisputeList disputes={[dispute]} />
        {recordId ? (
          <p className="mt-2">
            {t("about-record")} –{" "}
            <Link href={`/review/${recordKind}/${recordId}`} className="underline decoration-rule underline-offset-4">
              {t("to-record")}
            </Link>
          </p>
        ) : null}
      </Section>
      <Section title={t("review.figure")}>
        {node ? (
          <TraceTree node={node} words={{ edition, locale, names }} concealed={concealed} hrefOf={hrefOf} />
        ) : (
          <p className="text-soft">{t("review.gone")}</p>
        )}
      </Section>
      {may.answer ? (
        <Section title={t("review.answer")} lead={t("review.lead-answer")}>
          <AnswerForm id={dispute.id} action={answerDisputeAction} />
        </Section>
      ) : null}
    </>
  );
}
