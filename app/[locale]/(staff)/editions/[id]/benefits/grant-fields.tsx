"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";

type Choice = { value: string; label: string };
export type GrantChoices = { tiers: Choice[]; competencies: Choice[]; businessModels: Choice[] };

type Props = { count: number; choices: GrantChoices; hasAmount: boolean };

/** The lines that say who gets a benefit, and how much. */
export function GrantFields({ count, choices, hasAmount }: Props) {
  const t = useTranslations("edition.benefits");
  const facts = useTranslations("benefit.facts");
  const any = t("any");
  return (
    <fieldset className="grid gap-4">
      <legend className="font-medium">{t("lines")}</legend>
      <p className="measure text-soft text-sm">{t("lines-help")}</p>
      {Array.from({ length: count }, (_, i) => i).map((i) => (
        <fieldset key={i} className="grid gap-3 border-rule border-l-2 pl-4 sm:grid-cols-2">
          <legend className="text-soft text-sm">{t("line", { number: i + 1 })}</legend>
          <SelectField name={`grants.${i}.tier`} label={t("fields.tier")} placeholder={any} options={choices.tiers} />
          <SelectField
            name={`grants.${i}.competency`}
            label={t("fields.competency")}
            placeholder={any}
            options={choices.competencies}
          />
          <SelectField
            name={`grants.${i}.businessModel`}
            label={t("fields.business-model")}
            placeholder={any}
            options={choices.businessModels}
          />
          {hasAmount ? <TextField name={`grants.${i}.amount`} label={facts("amount")} inputMode="decimal" /> : null}
        </fieldset>
      ))}
    </fieldset>
  );
}
