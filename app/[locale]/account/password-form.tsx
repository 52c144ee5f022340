"use client";

import { useTranslations } from "next-intl";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { UserName } from "@/components/form/field/user-name";
import { usePostForm } from "@/components/form/use-post-form";
import { renewPasswordAction } from "./actions";
import { SavedNote } from "./saved-note";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const labels = { currentPassword: t("current-password"), password: t("new-password.label") };
  const form = usePostForm(renewPasswordAction, labels);
  return (
    <div className="grid max-w-md gap-5">
      <ActionForm of={form} submitLabel={t("password.save")} variant="secondary" className="grid gap-5">
        <UserName email={email} />
        <CurrentPasswordField />
        <NewPasswordField />
      </ActionForm>
      <SavedNote state={form.answer} what="password" />
    </div>
  );
}
