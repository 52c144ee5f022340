"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { saveVendorAction } from "./actions";
import { LanguageFields, LookFields } from "./look-fields";
import type { VendorTyped } from "./vendor-values";

/** `timeZones` is null once the portal is open: the zone no longer changes. */
type Props = { values: VendorTyped; hasLogo: boolean; countries: SelectOption[]; timeZones: SelectOption[] | null };

function TimeZone({ zone, options, label }: { zone: string; options: SelectOption[] | null; label: string }) {
  const t = useTranslations("set-up.vendor");
  if (options)
    return (
      <SelectField name="timeZone" label={label} help={t("time-zone-help")} options={options} placeholder={null} />
    );
  return (
    <div>
      <p className="font-semibold">{label}</p>
      <p>{t("time-zone-open", { zone: zone.replaceAll("_", " ") })}</p>
    </div>
  );
}

export function VendorForm({ values, hasLogo, countries, timeZones }: Props) {
  const t = useTranslations("set-up.vendor");
  const labels = {
    programmeName: t("programme-name"),
    vendorName: t("name"),
    registerNumber: t("register-number"),
    country: t("country"),
    supportEmail: t("support-email"),
    timeZone: t("time-zone"),
    ...{ logo: t("logo"), accentColour: t("accent"), languages: t("languages"), firstLanguage: t("first-language") },
  };
  const { rowVersion, timeZone, ...typed } = values;
  const form = usePostForm(saveVendorAction, labels, { defaults: { ...typed, timeZone }, draftKey: "set-up-vendor" });
  const hidden = { rowVersion, ...(timeZones ? {} : { timeZone }) };
  return (
    <ActionForm of={form} hidden={hidden} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <TextField
        name="programmeName"
        label={labels.programmeName}
        help={t("programme-name-help")}
        maxLength={60}
        required
      />
      <TextField name="vendorName" label={labels.vendorName} autoComplete="organization" required />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="registerNumber" label={labels.registerNumber} help={t("register-number-help")} required />
        <SelectField name="country" label={labels.country} options={countries} />
      </div>
      <TextField
        name="supportEmail"
        type="email"
        label={labels.supportEmail}
        help={t("support-email-help")}
        autoComplete="email"
        required
      />
      <TimeZone zone={timeZone} options={timeZones} label={labels.timeZone} />
      <LanguageFields />
      <LookFields hasLogo={hasLogo} />
    </ActionForm>
  );
}
