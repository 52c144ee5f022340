import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { BenefitUsage } from "@/db/queries/benefit/usage";
import { currencyOf } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Day } from "@/lib/date/day";
import { numberFormat } from "@/lib/i18n/intl";
import { BudgetForm } from "./budget-form";

type Props = { usage: BenefitUsage; on: Day; maySet: boolean };

/** The budget of the period and what is left of it, with the form that sets it. */
export function BudgetSection({ usage: { benefit, budget, total }, on, maySet }: Props) {
  const t = useTranslations("overview.benefits");
  const locale = useLocale();
  const say = (amount: number): string =>
    benefitAmountText(benefit, amount, locale) || numberFormat(locale).format(amount);
  const isMoney = benefit.measure.of === "money";
  const typed =
    budget === null ? "" : numberFormat(locale, { useGrouping: false }).format(isMoney ? budget / 100 : budget);
  const left = budget === null ? 0 : Math.max(0, budget - total.allocated);
  return (
    <div className="grid max-w-xl gap-2">
      <p>{budget === null ? t("no-budget") : t("budget-left", { left: say(left), budget: say(budget) })}</p>
      {maySet ? (
        <Disclosure summary={t("set-budget")}>
          <BudgetForm
            key={budget}
            benefitId={benefit.id}
            on={on}
            of={benefit.measure.of}
            currency={currencyOf(benefit)}
            typed={typed}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
