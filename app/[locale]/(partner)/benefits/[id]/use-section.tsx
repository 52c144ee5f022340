import { useLocale, useTranslations } from "next-intl";
import { TakeBackUse } from "@/components/benefit/take-back-use";
import { Section } from "@/components/layout/section";
import type { OwnBenefit, OwnBenefits } from "@/db/queries/benefit/list";
import { currencyOf, isCounted } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { formatDay } from "@/lib/date/day";
import { takeBackBenefitUseAction } from "./actions";
import { AllocationList, useEndText, useLeftText } from "./allocation-list";
import { UseBenefitForm } from "./use-benefit-form";

type Props = { own: OwnBenefits; shown: OwnBenefit };

function Uses({ own, shown }: Props) {
  const t = useTranslations("benefit.use");
  const locale = useLocale();
  const uses = own.uses.filter(({ benefitId }) => benefitId === shown.benefit.id);
  const asUsed = ({ benefit, requestId }: (typeof uses)[number]) =>
    benefit ?? shown.allocations.find((one) => one.requestId === requestId)?.benefit ?? shown.benefit;
  if (uses.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul aria-label={t("list")} className="border-rule border-t">
      {uses.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline gap-x-6 gap-y-0.5 border-rule border-b py-2">
          <span>{formatDay(one.usedOn, locale)}</span>
          <span className="figure font-medium">{benefitAmountText(asUsed(one), one.amount, locale)}</span>
          <span className="text-soft">{one.note}</span>
          {one.may.takeBack ? <TakeBackUse id={one.id} action={takeBackBenefitUseAction} /> : null}
        </li>
      ))}
    </ul>
  );
}

type Choice = { value: string; label: string; measure: OwnBenefit["benefit"]["measure"] };

/** Each allocation that has something left, also one that ended: a use of a day before that may be written down later. */
const useChoices = ({ own, shown }: Props): Choice[] => {
  const end = useEndText(own.on);
  const left = useLeftText();
  return shown.allocations
    .filter((one) => isCounted(one.benefit) && one.left > 0 && one.usableUntil !== "")
    .map((one) => ({
      ...{ value: one.requestId, measure: one.benefit.measure },
      label: [left(one), end(one)].filter(Boolean).join(", "),
    }));
};

/** A form for each measure that was allocated: under other rules the same benefit may have been counted otherwise. */
function AllocationForms({ own, shown }: Props) {
  const choices = useChoices({ own, shown });
  const keyOf = ({ measure }: Choice): string => `${measure.of} ${currencyOf({ measure }) ?? ""}`;
  const groups = [...new Set(choices.map(keyOf))].map((key) => choices.filter((one) => keyOf(one) === key));
  return groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    return (
      <UseBenefitForm
        key={keyOf(first)}
        benefitId={shown.benefit.id}
        of={first.measure.of}
        currency={currencyOf(first)}
        choices={group.map(({ value, label }) => ({ value, label }))}
        today={own.on}
      />
    );
  });
}

/** What was allocated, what is left of it and what was used, with the form that records a use. */
export function UseSection({ own, shown }: Props) {
  const t = useTranslations("benefit");
  const { benefit, may, standing } = shown;
  const isAllocated = benefit.giving === "on-request" || shown.allocations.length > 0;
  if (shown.left === null && shown.allocations.length === 0) return null;
  if (standing.state === "not-given" && shown.allocations.length === 0) return null;
  const isCountedHere = isCounted(benefit) || shown.allocations.some((one) => isCounted(one.benefit));
  return (
    <Section title={t(isAllocated ? "allocations.title" : "use.list")} id="use">
      <div className="grid gap-6">
        {isAllocated ? <AllocationList shown={shown} on={own.on} /> : null}
        {may.useAllocated ? <AllocationForms own={own} shown={shown} /> : null}
        {may.use && standing.state === "stopped" ? <p className="text-soft">{t("use.late")}</p> : null}
        {may.use ? (
          <UseBenefitForm
            benefitId={benefit.id}
            of={benefit.measure.of}
            currency={currencyOf(benefit)}
            choices={[]}
            today={own.on}
          />
        ) : null}
        {isCountedHere ? <Uses own={own} shown={shown} /> : null}
      </div>
    </Section>
  );
}
