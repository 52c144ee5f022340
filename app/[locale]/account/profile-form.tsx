"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";
import { editProfileAction } from "./actions";
import { SavedNote } from "./saved-note";

type Props = { name: string; email: string; locale: "fr" | "en" };

export function ProfileForm({ name, email, locale }: Props) {
  const t = useTranslations("account.profile");
  const tu = useTranslations("ui.language");
  const id = useId();
  const [state, submit] = useActionState<FormState, FormData>(editProfileAction, null);
  return (
    <form action={submit} noValidate className="grid max-w-md gap-5">
      <PlainFault state={state} />
      <p>
        <span className="block font-semibold">{t("email")}</span>
        {email}
      </p>
      <PlainField name="name" label={t("name")} state={state} defaultValue={name} autoComplete="name" required />
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {t("language")}
        </label>
        <select
          key={locale}
          id={id}
          name="locale"
          defaultValue={locale}
          className="w-full rounded-md border border-edge bg-paper px-3 py-2.5"
        >
          <option value="fr">{tu("fr")}</option>
          <option value="en">{tu("en")}</option>
        </select>
        <p className="text-sm text-soft">{t("language-help")}</p>
      </div>
      <PlainSubmit variant="secondary" className="justify-self-start">
        {t("save")}
      </PlainSubmit>
      <SavedNote state={state} what="profile" />
    </form>
  );
}
