import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import type { OwnBenefit } from "@/db/queries/benefit/list";
import { currencyOf } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { localName } from "@/lib/i18n/names";
import { RequestBenefitForm } from "./request-benefit-form";

/** The form that asks for a benefit. */
export function RequestSection({ shown: { benefit, left } }: { shown: OwnBenefit }) {
  const t = useTranslations("benefit.ask");
  const locale = useLocale();
  return (
    <Section title={t("title")} id="ask">
      <RequestBenefitForm
        benefitId={benefit.id}
        of={benefit.measure.of}
        currency={currencyOf(benefit)}
        most={left === null ? "" : benefitAmountText(benefit, left, locale)}
        evidence={benefit.evidence ? localName(benefit.evidence, locale) : null}
      />
    </Section>
  );
}
