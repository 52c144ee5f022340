"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";
import { askResetAction } from "./actions";

export function RequestResetForm() {
  const t = useTranslations("account.reset");
  const [state, submit] = useActionState<FormState, FormData>(askResetAction, null);
  if (state?.ok)
    return (
      <p role="status" className="border-l-2 border-met bg-met-wash px-3.5 py-2.5">
        {t("asked")}
      </p>
    );
  return (
    <form action={submit} noValidate className="grid gap-5">
      <PlainFault state={state} />
      <PlainField
        name="email"
        type="email"
        label={t("email")}
        state={state}
        autoComplete="username"
        inputMode="email"
        required
      />
      <PlainSubmit>{t("ask")}</PlainSubmit>
    </form>
  );
}
