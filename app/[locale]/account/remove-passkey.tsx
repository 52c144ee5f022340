"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/form/state";
import { removePasskeyAction } from "./actions";

type Props = { passkey: { id: string; name: string }; locale: string };

/** Removes one passkey, confirmed by a code. */
export function RemovePasskey({ passkey, locale }: Props) {
  const t = useTranslations("account.passkeys");
  const [state, submit] = useActionState<FormState, FormData>(removePasskeyAction, null);
  const summary = (
    <>
      {t("remove")}
      <span className="sr-only"> {passkey.name}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={state?.ok === false}>
      <form action={submit} noValidate className="grid w-72 max-w-full gap-4">
        <PlainFault state={state} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="passkeyId" value={passkey.id} />
        <PlainField name="code" label={t("code")} state={state} autoComplete="one-time-code" maxLength={40} required />
        <PlainSubmit variant="danger" className="justify-self-start">
          {t("remove-do")}
        </PlainSubmit>
      </form>
    </Disclosure>
  );
}
