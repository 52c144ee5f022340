"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import type { ApplicationField } from "@/lib/application/schema";
import { businessModels } from "@/lib/partner/business-model";
import { FormPart, LockedField } from "./form-part";

/** `levels` are those of the former programme; where there were none, none is asked for. */
type Props = { levels: { value: string; label: string }[]; isLocked: (field: ApplicationField) => boolean };

export function BusinessFields({ levels, isLocked }: Props) {
  const t = useTranslations("application");
  const company = useTranslations("company");
  const terms = useTranslations("terms");
  const models = businessModels.map((value) => ({
    value,
    label: terms(`business-models.${value}`),
    help: t(`models-help.${value}`),
  }));
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
