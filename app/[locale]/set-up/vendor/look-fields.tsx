"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { PostedFileField } from "@/components/form/field/posted-file-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { pictureTypes } from "@/lib/form/file-size";
import { locales } from "@/lib/i18n/locale";

/** In which languages the portal is offered, and the one for whoever has not chosen. */
export function LanguageFields() {
  const t = useTranslations("set-up.vendor");
  const names = useTranslations("ui.language");
  const options = locales.map((value) => ({ value, label: names(value) }));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <CheckboxGroup name="languages" label={t("languages")} help={t("languages-help")} options={options} />
      <SelectField
        name="firstLanguage"
        label={t("first-language")}
        help={t("first-language-help")}
        options={options}
        placeholder={null}
      />
    </div>
  );
}

/** The vendor's logo and colour. */
export function LookFields({ hasLogo }: { hasLogo: boolean }) {
  const t = useTranslations("set-up.vendor");
  return (
    <section className="grid gap-5 border-rule border-t pt-5">
      <div>
        <h2 className="text-2xl">{t("look")}</h2>
        <p className="text-soft">{t("look-lead")}</p>
      </div>
      {hasLogo ? (
        <div className="grid gap-2">
          <span role="img" aria-label={t("logo-now")} className="logo" />
          <CheckboxField name="isLogoRemoved" label={t("logo-remove")} />
        </div>
      ) : null}
      <PostedFileField
        name="logo"
        label={t("logo")}
        help={t("logo-help")}
        accept={[...pictureTypes, ".png", ".jpg", ".jpeg", ".webp", ".svg"].join()}
        isOptional
      />
      <TextField
        name="accentColour"
        label={t("accent")}
        help={t("accent-help")}
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        isOptional
        className="max-w-xs"
      />
    </section>
  );
}
