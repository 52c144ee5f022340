import { useLocale, useTranslations } from "next-intl";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Benefit } from "@/lib/benefit/benefit";

/** Says an amount of a benefit with its period: "€10,000.00 a year"; "" where it has none. */
export const useBenefitAmount = () => {
  const t = useTranslations("benefit");
  const locale = useLocale();
  return ({ measure }: Pick<Benefit, "measure">, amount: number | null): string => {
    const said = benefitAmountText({ measure }, amount, locale);
    return said && "period" in measure ? t(`amounts.${measure.period}`, { amount: said }) : said;
  };
};
