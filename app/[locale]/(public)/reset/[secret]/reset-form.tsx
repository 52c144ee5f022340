"use client";

import { useTranslations } from "next-intl";
import { resetAction } from "@/app/[locale]/(public)/reset/actions";
import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";

<<<<<<< /tmp/w/m_o
export function ResetForm({ secret }: { secret: string }) {
||||||| /tmp/w/m_b
export function ResetForm({ secret, locale }: { secret: string; locale: string }) {
=======
export function ResetForm({ secret, locale }: { secret: string; locale: Locale }) {
>>>>>>> /tmp/w/m_t
  const t = useTranslations("account");
  const form = usePostForm(resetAction, { password: t("new-password.label") });
  return (
    <ActionForm of={form} hidden={{ secret }} submitLabel={t("reset.choose")} className="grid gap-5">
      <NewPasswordField />
    </ActionForm>
  );
}
