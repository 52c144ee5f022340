import { useLocale, useTranslations } from "next-intl";
import { BadgeFiles } from "@/components/benefit/badge-files";
import { usePeriodText } from "@/components/benefit/use-period-text";
import { DeclarationOutcome } from "@/components/declaration/declaration-outcome";
import { EvidenceLink } from "@/components/declaration/evidence-link";
import { ReplyForm } from "@/components/declaration/reply-form";
import { WithdrawButton } from "@/components/declaration/withdraw-button";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { ReviewThread } from "@/components/review/review-thread";
import { FactList } from "@/components/ui/fact-list";
import type { BenefitRequestView } from "@/db/queries/benefit/request";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { formatLastDay } from "@/lib/date/last-day";
import { localName } from "@/lib/i18n/names";
import type { ThreadEntry } from "@/lib/review/declaration";
import { commentOnBenefitRequestAction, withdrawBenefitRequestAction } from "./actions";
import { EditRequestSection } from "./edit-request-section";

type Props = { request: BenefitRequestView; thread: readonly ThreadEntry[] };

function Facts({ request }: Pick<Props, "request">) {
  const t = useTranslations("benefit");
  const locale = useLocale();
  const periodText = usePeriodText();
  const { benefit, amount, askedAmount, periodFrom, periodUntil, expiresOn, proof } = request;
  const say = (count: number): string => benefitAmountText(benefit, count, locale);
  const period = periodText({ from: periodFrom, until: periodUntil });
  return (
    <FactList
      facts={[
        ...(askedAmount === null ? [] : [{ key: "asked", label: t("facts.asked"), value: say(askedAmount) }]),
        ...(amount === null
          ? []
          : [
              {
                key: "amount",
                label: t(askedAmount === null ? "fields.amount" : "facts.approved"),
                value: say(amount),
              },
            ]),
        { key: "reason", label: t("fields.reason"), value: request.reason },
        { key: "period", label: t("facts.period"), value: period },
        ...(expiresOn ? [{ key: "expires", label: t("facts.expires"), value: formatLastDay(expiresOn, locale) }] : []),
        {
          key: "proof",
          label: t("fields.proof-file-id"),
          value: proof ? <EvidenceLink proof={proof} locale={locale} /> : null,
        },
      ]}
    />
  );
}

/** A request for a benefit: its state, its values and the conversation about it. */
export function RequestBody({ request, thread }: Props) {
  const t = useTranslations("benefit");
  const locale = useLocale();
  const { id, rowVersion, benefit, may, state } = request;
  const words = {
    label: t("request.withdraw"),
    title: t("request.withdraw-title"),
    body: t("request.withdraw-body"),
    done: t("request.withdraw-done"),
  };
  const name = localName(benefit.name, locale);
  return (
    <>
      <PageHeader
        title={name}
        lead={t("request.title")}
        breadcrumbs={[
          { label: t("title"), href: "/benefits" },
          { label: name, href: `/benefits/${benefit.id}` },
          { label: t("request.title") },
        ]}
      />
      <DeclarationOutcome {...request} kind="benefit" label={t(`states.${state}`)} />
      <div className="grid gap-2 pt-8">
        <Section title={t("request.facts")}>
          <Facts request={request} />
          {may.edit ? (
            <div className="pt-5">
              <WithdrawButton
                row={{ id, rowVersion }}
                words={words}
                action={withdrawBenefitRequestAction}
                next="/benefits"
              />
            </div>
          ) : null}
        </Section>
        {request.hasBadge ? <BadgeFiles id={benefit.id} /> : null}
        {may.edit ? <EditRequestSection request={request} /> : null}
        <ReviewThread kind="benefit" thread={thread}>
          {may.comment ? (
            <ReplyForm
              subject={{ kind: "benefit", id }}
              action={commentOnBenefitRequestAction}
              draftKey={`reply:${id}`}
            />
          ) : null}
        </ReviewThread>
      </div>
    </>
  );
}
