"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { inviteSignatoryAction } from "@/app/[locale]/(partner)/agreement/actions";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import { Note } from "@/components/ui/note";
import { type FormState, typedText } from "@/lib/form/state";

/** Asks for an address and the language of the e-mail; only that e-mail holds the link. */
export function InviteSignatoryForm() {
  const t = useTranslations("agreement.signatory");
  const tu = useTranslations("ui.language");
  const locale = useLocale();
  const id = useId();
  const [state, submit] = useActionState<FormState, FormData>(inviteSignatoryAction, null);
  const language = typedText(state, "locale") ?? locale;
  return (
    <form action={submit} noValidate className="grid max-w-md gap-5 pb-16">
      <PlainFault state={state} />
      {state?.ok ? (
        <Note tone="met" isAnswer>
          {t("sent")}
        </Note>
      ) : null}
      <PlainField
        name="email"
        type="email"
        inputMode="email"
        label={t("email")}
        help={t("email-help")}
        state={state}
        autoComplete="off"
        required
      />
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {t("language")}
        </label>
        <select
          key={language}
          id={id}
          name="locale"
          defaultValue={language}
          className="w-full rounded-md border border-edge bg-paper px-3 py-2.5"
        >
          <option value="fr">{tu("fr")}</option>
          <option value="en">{tu("en")}</option>
        </select>
      </div>
      <PlainSubmit className="justify-self-start max-sm:w-full touch:min-h-11">{t("submit")}</PlainSubmit>
      <p className="text-sm text-soft">{t("private")}</p>
    </form>
  );
}
