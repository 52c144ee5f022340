import { useTranslations } from "next-intl";
import { ReviewedTrace } from "@/app/[locale]/frame/reviewed-trace";
import { AnswerForm } from "@/components/dispute/answer-form";
import { DisputeList } from "@/components/dispute/dispute-list";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import type { Dispute } from "@/db/queries/review/dispute";
import type { NodeProof } from "@/db/queries/tier/node";
import { formatDay } from "@/lib/date/day";
import { recordsFrom } from "@/lib/evaluate/trace/path";
import type { Locale } from "@/lib/i18n/locale";
import { answerDisputeAction } from "./actions";

/** `proof` is null where the rules of today have no such figure. */
type Props = { dispute: Dispute; proof: NodeProof | null; locale: Locale };

/** Whose figure is disputed, and what it was computed for. */
export function DisputeHeader({ dispute, locale }: Pick<Props, "dispute" | "locale">) {
  const t = useTranslations("dispute.review");
  const queue = useTranslations("review");
  const { partnerName, computedFor, computedAfter } = dispute;
  return (
    <PageHeader
      title={t("title", { company: partnerName })}
      lead={t("lead", { day: formatDay(computedFor, locale), seq: computedAfter })}
      breadcrumbs={[{ label: queue("title"), href: "/review" }]}
    />
  );
}

/** The partner's note, the disputed figure with every record behind it, and the form for the answer. */
export function DisputeScreen({ dispute, proof, locale }: Props) {
  const t = useTranslations("dispute");
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
        {proof ? (
          <ReviewedTrace
            proof={proof}
            locale={locale}
            pageHref={(from) => recordsFrom(`/disputes/${dispute.id}`, from)}
          />
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
