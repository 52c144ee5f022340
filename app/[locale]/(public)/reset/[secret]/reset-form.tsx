"use client";

import { useTranslations } from "next-intl";
import { resetAction } from "@/app/[locale]/(public)/reset/actions";
import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";

export function ResetForm({ secret }: { secret: string }) {
  const t = useTranslations("account");
  const form = usePostForm(resetAction, { password: t("new-password.label") });
  return (
    <ActionForm of={form} hidden={{ secret }} submitLabel={t("reset.choose")} className="grid gap-5">
      <NewPasswordField />
    </ActionForm>
  );
}
