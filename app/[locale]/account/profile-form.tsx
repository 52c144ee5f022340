"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";
import { editProfileAction } from "./actions";
import { NewAddressForm } from "./new-address-form";
import { SavedNote } from "./saved-note";

type Props = { name: string; email: string; locale: Locale; hasTotp: boolean };

export function ProfileForm({ name, email, locale, hasTotp }: Props) {
  const t = useTranslations("account.profile");
  const labels = { name: t("name"), locale: t("language") };
  const form = usePostForm(editProfileAction, labels, { defaults: { name, locale } });
  return (
    <div className="grid max-w-md gap-5">
      <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid gap-5">
        <p>
          <span className="block font-semibold">{t("email")}</span>
          {email}
        </p>
        <TextField name="name" label={labels.name} autoComplete="name" required />
        <LanguageField name="locale" label={labels.locale} help={t("language-help")} />
      </ActionForm>
      <SavedNote state={form.answer} what="profile" />
      <NewAddressForm hasTotp={hasTotp} />
    </div>
  );
}
