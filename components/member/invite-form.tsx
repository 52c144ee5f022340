"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import { type FormState, typedText } from "@/lib/form/state";
import type { Role } from "@/lib/role";
import { RoleBoxes } from "./role-boxes";

export type MemberAction = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { action: MemberAction; roles: readonly Role[]; preset: readonly Role[] };

/** Invites a person: address, roles and language of the e-mail. The link is sent by e-mail only. */
export function InviteForm({ action, roles, preset }: Props) {
  const t = useTranslations("members.invite");
  const tu = useTranslations("ui.language");
  const locale = useLocale();
  const id = useId();
  const [state, submit] = useActionState<FormState, FormData>(action, null);
  const language = typedText(state, "locale") ?? locale;
  return (
    <form action={submit} noValidate className="grid max-w-md gap-5">
      <PlainFault state={state} />
      {state?.ok ? (
        <p role="status" className="border-l-2 border-met bg-met-wash px-3.5 py-2.5">
          {t("sent")}
        </p>
      ) : null}
      <PlainField
        name="email"
        type="email"
        inputMode="email"
        label={t("email")}
        state={state}
        autoComplete="off"
        required
      />
      <RoleBoxes roles={roles} chosen={preset} state={state} />
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
      <PlainSubmit className="justify-self-start max-sm:w-full">{t("submit")}</PlainSubmit>
    </form>
  );
}
