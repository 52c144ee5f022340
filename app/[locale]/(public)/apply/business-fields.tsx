"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { type ApplicationField, legacyAnswers } from "@/lib/application/schema";
import { businessModels } from "@/lib/partner/business-model";
import { FormPart, LockedField } from "./form-part";

export function BusinessFields({ isLocked }: { isLocked: (field: ApplicationField) => boolean }) {
  const t = useTranslations("application");
  const models = businessModels.map((value) => ({
    value,
    label: t(`models.${value}`),
    help: t(`models-help.${value}`),
  }));
  return (
    <FormPart title={t("form.business")}>
      <LockedField isLocked={isLocked("businessModels")}>
        <CheckboxGroup
          name="businessModels"
          label={t("form.businessModels")}
          help={t("form.businessModels-help")}
          options={models}
        />
      </LockedField>
      <LockedField isLocked={isLocked("legacyLevel")}>
        <RadioGroupField
          name="legacyLevel"
          label={t("form.legacyLevel")}
          options={legacyAnswers.map((value) => ({ value, label: t(`legacy.${value}`) }))}
        />
      </LockedField>
    </FormPart>
  );
}
