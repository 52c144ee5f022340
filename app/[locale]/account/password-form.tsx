"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";
import { renewPasswordAction } from "./actions";
import { SavedNote } from "./saved-note";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const [state, submit] = useActionState<FormState, FormData>(renewPasswordAction, null);
  return (
    <form action={submit} noValidate className="grid max-w-md gap-5">
      <PlainFault state={state} />
      <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
      <PlainField
        name="currentPassword"
        type="password"
        label={t("current-password")}
        state={state}
        autoComplete="current-password"
        required
      />
      <PlainField
        name="password"
        type="password"
        label={t("new-password.label")}
        help={t("new-password.help")}
        state={state}
        autoComplete="new-password"
        required
      />
      <PlainSubmit variant="secondary" className="justify-self-start">
        {t("password.save")}
      </PlainSubmit>
      <SavedNote state={state} what="password" />
    </form>
  );
}
