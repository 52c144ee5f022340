"use client";

import { useTranslations } from "next-intl";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { giveUpFactorAction, renewRecoveryCodesAction } from "./actions";

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

const labelsOf = (t: ReturnType<typeof useTranslations<"account">>) => ({
  currentPassword: t("current-password"),
  code: t("factor.code"),
});

/** The password and the factor itself: neither alone changes the second factor. */
function ProofFields() {
  const t = useTranslations("account.factor");
  return (
    <>
      <CurrentPasswordField />
      <TextField
        name="code"
        label={t("code")}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={40}
        required
      />
    </>
  );
}

/** Replaces the recovery codes with ten new ones, shown once. */
export function RecoveryForm() {
  const t = useTranslations("account");
  const form = usePostForm(renewRecoveryCodesAction, labelsOf(t));
  if (form.answer?.ok) return <RenewedCodes codes={form.answer.value.recoveryCodes} />;
  return (
    <Disclosure summary={t("factor.renew")} isOpen={form.answer !== null}>
      <ActionForm of={form} submitLabel={t("factor.renew-do")} variant="secondary" className="grid max-w-md gap-4">
        <ProofFields />
      </ActionForm>
    </Disclosure>
  );
}

/** Removes the second factor, to replace it or, where no role requires one, to do without. */
export function GiveUpForm({ isMandatory }: { isMandatory: boolean }) {
  const t = useTranslations("account");
  const form = usePostForm(giveUpFactorAction, labelsOf(t));
  const what = t(isMandatory ? "factor.replace" : "factor.remove");
  return (
    <Disclosure summary={what} isOpen={form.answer?.ok === false}>
      <ActionForm of={form} submitLabel={what} variant="danger" className="grid max-w-md gap-4">
        <p className="text-sm text-soft">{t(isMandatory ? "factor.replace-help" : "factor.remove-help")}</p>
        <ProofFields />
      </ActionForm>
    </Disclosure>
  );
}
