import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import type { OwnBenefit, OwnBenefits } from "@/db/queries/benefit/list";
import { currencyOf, isCounted, isStillUsable } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { AllocationList } from "./allocation-list";
import { UseBenefitForm } from "./use-benefit-form";

type Props = { own: OwnBenefits; shown: OwnBenefit };

function Uses({ own, shown }: Props) {
  const t = useTranslations("benefit.use");
  const locale = useLocale();
  const uses = own.uses.filter(({ benefitId }) => benefitId === shown.benefit.id);
  if (uses.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul aria-label={t("list")} className="border-rule border-t">
      {uses.map(({ id, usedOn, amount, note }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-0.5 border-rule border-b py-2">
          <span>{formatDay(usedOn, locale)}</span>
          <span className="figure font-medium">{benefitAmountText(shown.benefit, amount, locale)}</span>
          <span className="text-soft">{note}</span>
        </li>
      ))}
    </ul>
  );
}

/** What can be used: each allocation that has something left, or the benefit itself where it is given at once. */
const useChoices = ({ own, shown }: Props): { value: string; label: string }[] => {
  const locale = useLocale();
  const t = useTranslations("benefit.allocations");
  return shown.allocations
    .filter((one) => one.left > 0 && isStillUsable(one, own.on))
    .map(({ requestId, left, amount, usableUntil }) => {
      const [has, of] = [
        benefitAmountText(shown.benefit, left, locale),
        benefitAmountText(shown.benefit, amount, locale),
      ];
      const until = usableUntil ? t("until", { day: formatLastDay(usableUntil, locale) }) : "";
      return { value: requestId, label: [t("left", { left: has, amount: of }), until].filter(Boolean).join(", ") };
    });
};

/** What was allocated, what is left of it and what was used, with the form that records a use. */
export function UseSection({ own, shown }: Props) {
  const t = useTranslations("benefit");
  const choices = useChoices({ own, shown });
  const { benefit, may } = shown;
  const isAllocated = benefit.giving === "on-request";
  if (shown.left === null && shown.allocations.length === 0) return null;
  if (shown.standing.state === "not-given" && shown.allocations.length === 0) return null;
  const mayUse = isCounted(benefit) && (isAllocated ? choices.length > 0 && may.useAllocated : may.use);
  return (
    <Section title={t(isAllocated ? "allocations.title" : "use.list")} id="use">
      <div className="grid gap-6">
        {isAllocated ? <AllocationList shown={shown} on={own.on} /> : null}
        {mayUse ? (
          <UseBenefitForm
            benefitId={benefit.id}
            of={benefit.measure.of}
            currency={currencyOf(benefit)}
            choices={choices}
            today={own.on}
          />
        ) : null}
        {isCounted(benefit) ? <Uses own={own} shown={shown} /> : null}
      </div>
    </Section>
  );
}
