import { useLocale, useTranslations } from "next-intl";
import type { GrantCondition } from "@/lib/benefit/entitlement";
import type { Edition } from "@/lib/edition/edition";
import { nameById } from "@/lib/i18n/names";
import { isBusinessModel } from "@/lib/partner/business-model";

/** Says what a line asks for, in the names of the edition: "Advanced Partner or a higher tier". */
export const useConditionName = (edition: Edition) => {
  const t = useTranslations("benefit");
  const terms = useTranslations("terms.business-models");
  const locale = useLocale();
  const { tiers, competencies, businessModels = [] } = edition;
  const modelName = (id: string): string =>
    businessModels.every((one) => one.id !== id) && isBusinessModel(id)
      ? terms(id)
      : nameById(businessModels, id, locale);
  return ({ of, id }: Pick<GrantCondition, "of" | "id">): string =>
    t(`why.${of}`, {
      name: of === "business-model" ? modelName(id) : nameById(of === "tier" ? tiers : competencies, id, locale),
    });
};
