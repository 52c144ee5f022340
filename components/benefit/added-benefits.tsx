import { useTranslations } from "next-intl";
import type { AddedBenefit } from "@/lib/benefit/entitlement";
import { BenefitItem } from "./benefit-item";
import { useBenefitAmount } from "./use-benefit-amount";

type Props = { added: readonly AddedBenefit[]; tier: string };

/** What a higher tier would add, or raise. */
export function AddedBenefits({ added, tier }: Props) {
  const t = useTranslations("benefit.adds");
  const say = useBenefitAmount();
  if (added.length === 0) return <p className="text-soft">{t("none", { tier })}</p>;
  return (
    <ul className="border-rule border-t">
      {added.map(({ benefit, before, after }) => (
        <BenefitItem key={benefit.id} benefit={benefit} amount={say(benefit, after)}>
          {before === null ? null : (
            <span className="text-soft text-sm">{t("before", { before: say(benefit, before) })}</span>
          )}
        </BenefitItem>
      ))}
    </ul>
  );
}
