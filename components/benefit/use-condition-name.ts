import { useLocale, useTranslations } from "next-intl";
import type { GrantCondition } from "@/lib/benefit/entitlement";
import type { Edition } from "@/lib/edition/edition";
import { nameById } from "@/lib/i18n/names";
import { modelsAmong } from "@/lib/partner/models";

/** Says what a line asks for, in the names of the edition: "Advanced Partner or a higher tier". */
export const useConditionName = (edition: Edition) => {
  const t = useTranslations("benefit");
  const locale = useLocale();
  const { tiers, competencies } = edition;
  const modelName = (id: string): string => nameById(modelsAmong([id], [edition]), id, locale);
  return ({ of, id }: Pick<GrantCondition, "of" | "id">): string =>
    t(`why.${of}`, {
      name: of === "business-model" ? modelName(id) : nameById(of === "tier" ? tiers : competencies, id, locale),
    });
};
