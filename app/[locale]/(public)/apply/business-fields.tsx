"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import type { ApplicationField } from "@/lib/application/schema";
import { FormPart, LockedField } from "./form-part";

export type BusinessChoices = {
  models: { value: string; label: string; help?: string }[];
  levels: { value: string; label: string }[];
};

/** `models` are those of the programme. `levels` are those of the former programme; where there were none, none is asked for. */
type Props = BusinessChoices & { isLocked: (field: ApplicationField) => boolean };

export function BusinessFields({ models, levels, isLocked }: Props) {
  const t = useTranslations("application");
  const company = useTranslations("company");
  return (
    <FormPart title={t("form.business")}>
      <LockedField isLocked={isLocked("businessModels")}>
        <CheckboxGroup
          name="businessModels"
          label={company("fields.business-models")}
          help={t("form.business-models-help")}
          options={models}
        />
      </LockedField>
      {levels.length > 0 ? (
        <LockedField isLocked={isLocked("legacyLevel")}>
          <RadioGroupField name="legacyLevel" label={t("form.legacy-level")} options={levels} />
        </LockedField>
      ) : null}
    </FormPart>
  );
}
