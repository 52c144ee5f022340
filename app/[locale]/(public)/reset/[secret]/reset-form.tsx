"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { resetAction } from "@/app/[locale]/(public)/reset/actions";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";

export function ResetForm({ secret, locale }: { secret: string; locale: string }) {
  const t = useTranslations("account");
  const [state, submit] = useActionState<FormState, FormData>(resetAction, null);
  return (
    <form action={submit} noValidate className="grid gap-5">
      <PlainFault state={state} />
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="locale" value={locale} />
      <PlainField
        name="password"
        type="password"
        label={t("new-password.label")}
        help={t("new-password.help")}
        state={state}
        autoComplete="new-password"
        required
      />
      <PlainSubmit>{t("reset.choose")}</PlainSubmit>
    </form>
  );
}
