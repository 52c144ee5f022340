"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { removePasskeyAction } from "./actions";

type Props = { passkey: { id: string; name: string } };

/** Removes one passkey, confirmed by a code. */
export function RemovePasskey({ passkey }: Props) {
  const t = useTranslations("account.passkeys");
  const form = usePostForm(removePasskeyAction, { code: t("code") });
  const summary = (
    <>
      {t("remove")}
      <span className="sr-only"> {passkey.name}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={form.answer?.ok === false}>
      <ActionForm
        of={form}
        hidden={{ passkeyId: passkey.id }}
        submitLabel={t("remove-do")}
        variant="danger"
        className="grid w-72 max-w-full gap-4"
      >
        <TextField name="code" label={t("code")} autoComplete="one-time-code" maxLength={40} required />
      </ActionForm>
    </Disclosure>
  );
}
