"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/form/state";
import { giveUpFactorAction, renewRecoveryCodesAction } from "./actions";

type Renewed = { recoveryCodes: string[] };
type Props = { locale: string; isMandatory: boolean };

function ConfirmField({ state }: { state: FormState }) {
  const t = useTranslations("account");
  return (
    <PlainField
      name="currentPassword"
      type="password"
      label={t("current-password")}
      state={state}
      autoComplete="current-password"
      required
    />
  );
}

/** Replaces the recovery codes with ten new ones, shown once. */
export function RecoveryForm({ locale }: Pick<Props, "locale">) {
  const t = useTranslations("account.factor");
  const [state, submit] = useActionState<FormState<Renewed>, FormData>(renewRecoveryCodesAction, null);
  if (state?.ok)
    return (
      <div role="status" className="grid max-w-md gap-3">
        <p>{t("renewed")}</p>
        <ol className="grid grid-cols-2 gap-x-8 border-rule border-y py-3">
          {state.value.recoveryCodes.map((code) => (
            <li key={code} className="select-all py-1 font-mono text-lg tracking-wide">
              {code}
            </li>
          ))}
        </ol>
      </div>
    );
  return (
    <Disclosure summary={t("renew")} isOpen={state?.ok === false}>
      <form action={submit} noValidate className="grid max-w-md gap-4">
        <PlainFault state={state} />
        <input type="hidden" name="locale" value={locale} />
        <ConfirmField state={state} />
        <PlainSubmit variant="secondary" className="justify-self-start">
          {t("renew-do")}
        </PlainSubmit>
      </form>
    </Disclosure>
  );
}

/** Removes the second factor, to replace it or, where no role requires one, to do without. */
export function GiveUpForm({ locale, isMandatory }: Props) {
  const t = useTranslations("account.factor");
  const [state, submit] = useActionState<FormState, FormData>(giveUpFactorAction, null);
  return (
    <Disclosure summary={t(isMandatory ? "replace" : "remove")} isOpen={state?.ok === false}>
      <form action={submit} noValidate className="grid max-w-md gap-4">
        <PlainFault state={state} />
        <p className="text-sm text-soft">{t(isMandatory ? "replace-help" : "remove-help")}</p>
        <input type="hidden" name="locale" value={locale} />
        <ConfirmField state={state} />
        <PlainSubmit variant="danger" className="justify-self-start">
          {t(isMandatory ? "replace" : "remove")}
        </PlainSubmit>
      </form>
    </Disclosure>
  );
}
