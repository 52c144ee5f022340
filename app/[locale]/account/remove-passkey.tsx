"use client";

import { useTranslations } from "next-intl";
import { ConfirmFields, type OwnFactors } from "@/components/account/confirm-fields";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { askConfirmationAction, removePasskeyAction } from "./actions";

type Props = {
  passkey: { id: string; name: string };
  factors: OwnFactors;
  /** The account has no other second factor. */
  isLast: boolean;
};

/** Removes one passkey, confirmed by a code or a passkey; the last second factor is given up or replaced instead. */
export function RemovePasskey({ passkey, factors, isLast }: Props) {
  const t = useTranslations("account");
  const labels = { code: t(factors.hasTotp ? "confirm.code" : "confirm.recovery-code") };
  const form = usePostForm(removePasskeyAction, labels);
  const summary = (
    <>
      {t("passkeys.remove")}
      <span className="sr-only"> {passkey.name}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={form.answer?.ok === false}>
      {isLast ? (
        <p className="w-72 max-w-full text-sm text-soft">{t("passkeys.last")}</p>
      ) : (
        <ActionForm
          of={form}
          hidden={{ passkeyId: passkey.id }}
          submitLabel={null}
          className="grid w-72 max-w-full gap-4"
        >
          <ConfirmFields
            factors={factors}
            ask={askConfirmationAction}
            act="remove-passkey"
            label={t("passkeys.remove-do")}
            variant="danger"
          />
        </ActionForm>
      )}
    </Disclosure>
  );
}
