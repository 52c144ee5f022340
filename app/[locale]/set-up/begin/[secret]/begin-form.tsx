"use client";

import { useTranslations } from "next-intl";
import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";
import { beginSetUpAction } from "./actions";

/** The first account, which runs the portal. */
export function BeginForm({ secret, locale }: { secret: string; locale: Locale }) {
  const t = useTranslations("set-up.begin");
  const passwordLabel = useTranslations("account.new-password")("label");
  const labels = {
    vendorName: t("vendor-name"),
    name: t("name"),
    email: t("email"),
    password: passwordLabel,
    locale: t("language"),
  };
  const form = usePostForm(beginSetUpAction, labels, { defaults: { locale }, draftKey: "set-up-begin" });
  return (
    <ActionForm of={form} hidden={{ secret }} submitLabel={t("submit")} className="grid gap-5">
      <TextField
        name="vendorName"
        label={labels.vendorName}
        help={t("vendor-name-help")}
        autoComplete="organization"
        required
      />
      <TextField name="name" label={labels.name} autoComplete="name" required />
      <TextField
        name="email"
        type="email"
        label={labels.email}
        help={t("email-help")}
        autoComplete="username"
        required
      />
      <NewPasswordField />
      <LanguageField name="locale" label={labels.locale} />
    </ActionForm>
  );
}
