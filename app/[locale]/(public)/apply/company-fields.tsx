"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import type { ApplicationField } from "@/lib/application/schema";
import { hasSiren } from "@/lib/partner/register-number";
import { FormPart, LockedField } from "./form-part";

type Props = {
  countries: { value: string; label: string }[];
  country: string;
  isLocked: (field: ApplicationField) => boolean;
};

export function CompanyFields({ countries, country, isLocked }: Props) {
  const t = useTranslations("application.form");
  const company = useTranslations("company");
  const isFrench = hasSiren(country);
  return (
    <FormPart title={t("company")}>
      <LockedField isLocked={isLocked("companyName")}>
        <TextField
          name="companyName"
          label={company("fields.company-name")}
          maxLength={200}
          autoComplete="organization"
        />
      </LockedField>
      <div className="grid gap-6 sm:grid-cols-2">
        <LockedField isLocked={isLocked("country")}>
          <SelectField name="country" label={t("country")} options={countries} autoComplete="country" />
        </LockedField>
        <LockedField isLocked={isLocked("siren")}>
          <TextField
            name="siren"
            label={isFrench ? t("siren") : t("register")}
            help={isFrench ? t("siren-help") : t("register-help")}
            inputMode={isFrench ? "numeric" : "text"}
            maxLength={60}
          />
        </LockedField>
      </div>
      <LockedField isLocked={isLocked("address")}>
        <TextareaField
          name="address"
          label={company("fields.address")}
          maxLength={400}
          rows={3}
          autoComplete="street-address"
        />
      </LockedField>
    </FormPart>
  );
}
