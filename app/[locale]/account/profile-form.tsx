"use client";

import { useTranslations } from "next-intl";
import type { OwnFactors } from "@/components/account/confirm-fields";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";
import { cityOf } from "@/lib/i18n/zone";
import { editProfileAction } from "./actions";
import { NewAddressForm } from "./new-address-form";
import { SavedNote } from "./saved-note";

type Props = {
  name: string;
  email: string;
  locale: Locale;
  timeZone: string | null;
  factors: OwnFactors;
  /** The time zones to choose from. */
  zones: readonly string[];
  programmeZone: string;
};

export function ProfileForm({ name, email, locale, timeZone, factors, programmeZone, zones }: Props) {
  const t = useTranslations("account.profile");
  const labels = { name: t("name"), locale: t("language"), timeZone: t("zone") };
  const form = usePostForm(editProfileAction, labels, { defaults: { name, locale, timeZone: timeZone ?? "" } });
  return (
    <div className="grid max-w-md gap-5">
      <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid gap-5">
        <p>
          <span className="block font-semibold">{t("email")}</span>
          {email}
        </p>
        <TextField name="name" label={labels.name} autoComplete="name" required />
        <LanguageField name="locale" label={labels.locale} help={t("language-help")} />
        <SelectField
          name="timeZone"
          label={labels.timeZone}
          help={t("zone-help")}
          placeholder={t("zone-programme", { city: cityOf(programmeZone) })}
          options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
        />
      </ActionForm>
      <SavedNote state={form.answer} what="profile" />
      <NewAddressForm factors={factors} />
    </div>
  );
}
