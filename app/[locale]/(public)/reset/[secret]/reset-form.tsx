"use client";

import { useTranslations } from "next-intl";
import { resetAction } from "@/app/[locale]/(public)/reset/actions";
import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";

export function ResetForm({ secret }: { secret: string }) {
  const newPassword = useTranslations("account.new-password");
  const reset = useTranslations("account.reset");
  const form = usePostForm(resetAction, { password: newPassword("label") });
  return (
    <ActionForm of={form} hidden={{ secret }} submitLabel={reset("choose")} className="grid gap-5">
      <NewPasswordField />
    </ActionForm>
  );
}
