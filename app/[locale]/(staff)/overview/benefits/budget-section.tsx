import { useLocale, useTranslations } from "next-intl";
import { usePeriodText } from "@/components/benefit/use-period-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { BenefitUsage, PeriodBudget } from "@/db/queries/benefit/usage";
import { currencyOf } from "@/lib/benefit/account";
import { benefitAmountText, typedAmountOf } from "@/lib/benefit/amount-text";
import type { Benefit } from "@/lib/benefit/benefit";
import type { Day } from "@/lib/date/day";
import { numberFormat } from "@/lib/i18n/intl";
import { BudgetForm } from "./budget-form";

type Props = { usage: BenefitUsage; on: Day; maySet: boolean };

function Budget({ benefit, budget, on, maySet }: { benefit: Benefit; budget: PeriodBudget } & Omit<Props, "usage">) {
  const t = useTranslations("overview.benefits");
  const locale = useLocale();
  const periodText = usePeriodText();
  const { amount, allocated, period, rowVersion } = budget;
  const isNext = on < period.from;
  const say = (count: number): string =>
    benefitAmountText(benefit, count, locale) || numberFormat(locale).format(count);
  const typed = typedAmountOf(benefit, amount, locale);
  const left = Math.max(0, (amount ?? 0) - allocated);
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">
        {t(isNext ? "periods.next" : "periods.present")}{" "}
        {isNext ? <span className="font-normal text-soft text-sm">{periodText(period)}</span> : null}
      </h3>
      <p>{amount === null ? t("no-budget") : t("budget-left", { left: say(left), budget: say(amount) })}</p>
      {maySet ? (
        <Disclosure summary={t("set-budget")}>
          <BudgetForm
            key={rowVersion}
            benefitId={benefit.id}
            on={isNext ? period.from : on}
            rowVersion={rowVersion}
            of={benefit.measure.of}
            currency={currencyOf(benefit)}
            typed={typed}
          />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** The budget of this period and of the next, with what is left of each and the form that sets it. */
export function BudgetSection({ usage: { benefit, budgets }, ...given }: Props) {
  return (
    <div className="grid max-w-xl gap-4">
      {budgets.map((one) => (
        <Budget key={one.period.from} benefit={benefit} budget={one} {...given} />
      ))}
    </div>
  );
}
