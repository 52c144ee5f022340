"use client";

import { useTranslations } from "next-intl";
import { ConfirmFields, type OwnFactors } from "@/components/account/confirm-fields";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { askConfirmationAction, giveUpFactorAction, renewRecoveryCodesAction } from "./actions";

/** The answer to the form, drawn in its place. */
function RenewedCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("account.factor");
  return (
    <div role="status" className="grid max-w-md gap-3">
      <p>{t("renewed")}</p>
      <ol className="grid grid-cols-2 gap-x-8 border-rule border-y py-3">
        {codes.map((code) => (
          <li key={code} className="select-all py-1 font-mono text-lg tracking-wide">
            {code}
          </li>
        ))}
      </ol>
    </div>
  );
}

const useProofLabels = ({ hasTotp }: OwnFactors) => {
  const t = useTranslations("account");
  return { currentPassword: t("current-password"), code: t(hasTotp ? "confirm.code" : "confirm.recovery-code") };
};

/** Replaces the recovery codes with ten new ones, shown once. */
export function RecoveryForm({ factors }: { factors: OwnFactors }) {
  const t = useTranslations("account.factor");
  const form = usePostForm(renewRecoveryCodesAction, useProofLabels(factors));
  if (form.answer?.ok) return <RenewedCodes codes={form.answer.value.recoveryCodes} />;
  return (
    <Disclosure summary={t("renew")} isOpen={form.answer !== null}>
      <ActionForm of={form} submitLabel={null} className="grid max-w-md gap-4">
        <CurrentPasswordField />
        <ConfirmFields
          factors={factors}
          ask={askConfirmationAction}
          act="renew-recovery-codes"
          label={t("renew-do")}
          variant="secondary"
        />
      </ActionForm>
    </Disclosure>
  );
}

/** Whether an authenticator is replaced, removed beside a passkey, or the second factor given up altogether. */
export type GivenUp = "replace" | "remove" | "authenticator" | "passkeys";

/** Removes the authenticator, or the passkeys of an account that has none. */
export function GiveUpForm({ factors, what }: { factors: OwnFactors; what: GivenUp }) {
  const t = useTranslations("account.factor");
  const form = usePostForm(giveUpFactorAction, useProofLabels(factors));
  const label = t(`give-up.${what}`);
  return (
    <Disclosure summary={label} isOpen={form.answer?.ok === false}>
      <ActionForm of={form} submitLabel={null} className="grid max-w-md gap-4">
        <p className="text-sm text-soft">{t(`give-up-help.${what}`)}</p>
        <CurrentPasswordField />
        <ConfirmFields
          factors={factors}
          ask={askConfirmationAction}
          act="give-up-factor"
          label={label}
          variant="danger"
        />
      </ActionForm>
    </Disclosure>
  );
}
