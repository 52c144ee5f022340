"use client";

import { useTranslations } from "next-intl";
import { use } from "react";
import { PasskeysUnusable } from "@/components/account/passkeys-unusable";
import { PasskeyButton, type RequestPasskey, useHasPasskeys } from "@/components/agreement/signing/passkey-button";
import { HiddenFields } from "@/components/form/field/hidden-fields";
import { TextField } from "@/components/form/field/text-field";
import { FormContext } from "@/components/form/source/form-source";
import { SubmitButton } from "@/components/form/submit-button";
import type { ButtonVariant } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { ConfirmedAct } from "@/lib/account/passkey";

/** What the account's second factor is made of. */
export type OwnFactors = { hasTotp: boolean; hasPasskey: boolean };

type Props = {
  factors: OwnFactors;
  act: ConfirmedAct;
  ask: RequestPasskey<{ act: ConfirmedAct }>;
  /** What the button of the form says. */
  label: string;
  variant?: ButtonVariant;
  /** The name of the code's field, where the form has another code. */
  name?: "code" | "proofCode";
};

function CodeWay({ factors, label, variant = "primary", name = "code", isSecond }: Props & { isSecond: boolean }) {
  const t = useTranslations("account.confirm");
  return (
    <div className="grid gap-4">
      <TextField
        name={name}
        label={t(factors.hasTotp ? "code" : "recovery-code")}
        autoComplete={factors.hasTotp ? "one-time-code" : "off"}
        spellCheck={false}
        maxLength={40}
        required={!isSecond}
      />
      <SubmitButton variant={isSecond ? "secondary" : variant} className="max-sm:w-full sm:justify-self-start">
        {isSecond ? t("with-code", { label }) : label}
      </SubmitButton>
    </div>
  );
}

/**
 * The proof that an act on the own account asks for, and the button of its form: a passkey where one is held and the
 * script runs, a code of the authenticator or a recovery code everywhere.
 */
export function ConfirmFields(props: Props) {
  const { factors, act, ask, label, variant = "primary", name = "code" } = props;
  const t = useTranslations("account.confirm");
  const source = use(FormContext);
  const hasPasskey = useHasPasskeys(factors.hasPasskey);
  if (!factors.hasPasskey) return <CodeWay {...props} isSecond={false} />;
  const hidden = <HiddenFields values={{ by: "code", assertion: "" }} />;
  if (!hasPasskey)
    return (
      <>
        {hidden}
        <PasskeysUnusable hasCode />
        <CodeWay {...props} isSecond={false} />
      </>
    );
  return (
    <>
      {hidden}
      <div className="noscript:hidden grid gap-2">
        <PasskeyButton shown={{ act }} ask={ask} variant={variant}>
          {label}
        </PasskeyButton>
        <p className="text-sm text-soft">{t("passkey-help")}</p>
      </div>
      <Disclosure summary={t("code-instead")} isOpen={source?.fault(name) !== undefined}>
        <CodeWay {...props} isSecond />
      </Disclosure>
    </>
  );
}
