import { useLocale, useTranslations } from "next-intl";
import type { Benefit } from "@/lib/benefit/benefit";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

export type BenefitFact = { key: string; label: string; said: string };

/** Everything that a benefit says besides who gets how much, in words; its own texts in the reader's language unless another is given. */
export const useBenefitFacts = () => {
  const t = useTranslations("benefit");
  const locale = useLocale();
  return (benefit: Benefit, language: Locale = locale): BenefitFact[] => {
    const { name, kind, description, measure, giving, evidence, validMonths, demotion } = benefit;
    const days = demotion.effect === "keeps-days" ? demotion.days : 0;
    return [
      { key: "name", label: t("facts.name"), said: localName(name, language) },
      { key: "kind", label: t("facts.kind"), said: t(`kinds.${kind}`) },
      { key: "description", label: t("facts.description"), said: localName(description, language) },
      { key: "unit", label: t("facts.unit"), said: measure.of === "units" ? localName(measure.name, language) : "" },
      { key: "giving", label: t("facts.giving"), said: t(`givings.${giving}`) },
      {
        key: "evidence",
        label: t("facts.evidence"),
        said: evidence ? localName(evidence, language) : t("no-evidence"),
      },
      {
        key: "valid",
        label: t("facts.valid"),
        said: validMonths === null ? t("valid.period") : t("valid.months", { months: validMonths }),
      },
      { key: "demotion", label: t("facts.demotion"), said: t(`demotions.${demotion.effect}`, { days }) },
    ];
  };
};
