"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { askResetAction } from "./actions";

export function RequestResetForm() {
  const t = useTranslations("account.reset");
  const form = usePostForm(askResetAction, { email: t("email") });
  if (form.answer?.ok)
    return (
      <p role="status" className="border-l-2 border-met bg-met-wash px-3.5 py-2.5">
        {t("asked")}
      </p>
    );
  return (
    <ActionForm of={form} submitLabel={t("ask")} className="grid gap-5">
      <TextField name="email" type="email" label={t("email")} autoComplete="username" inputMode="email" required />
    </ActionForm>
  );
}
