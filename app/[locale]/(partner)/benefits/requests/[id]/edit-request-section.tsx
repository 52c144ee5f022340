import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { BenefitRequestView } from "@/db/queries/benefit/request";
import { typedAmountOf } from "@/lib/benefit/amount-text";
import { localName } from "@/lib/i18n/names";
import { EditRequestForm } from "./edit-request-form";

/** The form that corrects a request; open where a reviewer asked for it. */
export function EditRequestSection({ request }: { request: BenefitRequestView }) {
  const t = useTranslations("benefit.request");
  const locale = useLocale();
  const { id, rowVersion, benefit, amount, currency, reason, proof, askedFields, state } = request;
  const isAnswer = state === "more-asked";
  const typed = typedAmountOf(benefit, amount, locale);
  const form = (
    <EditRequestForm
      key={rowVersion}
      row={{ id, rowVersion }}
      of={benefit.measure.of}
      typed={{ amount: typed, reason, proofFileId: proof?.id ?? "" }}
      currency={currency}
      evidence={benefit.evidence ? localName(benefit.evidence, locale) : null}
      proof={proof ?? undefined}
      only={isAnswer ? askedFields : undefined}
    />
  );
  if (isAnswer) return <Section title={t("answer")}>{form}</Section>;
  return (
    <Disclosure summary={t("edit")}>
      <div className="py-2">{form}</div>
    </Disclosure>
  );
}
