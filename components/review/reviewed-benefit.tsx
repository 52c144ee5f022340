import { useLocale, useTranslations } from "next-intl";
import { usePeriodText } from "@/components/benefit/use-period-text";
import { FactList } from "@/components/ui/fact-list";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { numberFormat } from "@/lib/i18n/intl";
import { localName } from "@/lib/i18n/names";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Detail = Extract<DeclarationDetail, { kind: "benefit" }>;

/** What is left of the budget, over all companies. */
const useBudgetText = () => {
  const t = useTranslations("review.facts");
  const locale = useLocale();
  return ({ benefit, budget: { limit, allocated } }: Detail): string => {
    if (limit === null) return t("no-budget");
    const left = Math.max(0, limit - allocated);
    return benefitAmountText(benefit, left, locale) || numberFormat(locale).format(left);
  };
};

/** A request for a benefit, what the company is entitled to, and what is left of the budget. */
export function ReviewedBenefit({ detail }: { detail: Detail }) {
  const t = useTranslations("benefit");
  const facts = useTranslations("review.facts");
  const budget = useBudgetText();
  const locale = useLocale();
  const { benefit, amount, askedAmount, entitled, periodFrom: from, periodUntil: until } = detail;
  const say = (cents: number | null): string => benefitAmountText(benefit, cents, locale);
  const period = usePeriodText()({ from, until });
  return (
    <FactList
      facts={[
        { key: "kind", label: t("facts.kind"), value: t(`kinds.${benefit.kind}`) },
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
        { key: "reason", label: t("fields.reason"), value: detail.reason },
        { key: "period", label: t("facts.period"), value: period },
        {
          key: "entitled",
          label: facts("entitled"),
          value: entitled ? say(entitled.amount) || t("standings.given") : facts("not-entitled"),
        },
        ...(amount === null ? [] : [{ key: "allocated", label: facts("allocated"), value: say(detail.allocated) }]),
        { key: "budget", label: facts("budget"), value: budget(detail) },
        ...(benefit.evidence
          ? [{ key: "evidence", label: t("facts.evidence"), value: localName(benefit.evidence, locale) }]
          : []),
      ]}
    />
  );
}
