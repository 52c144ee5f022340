"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasskeyNameField } from "@/components/account/passkey-name-field";
import { usePasskeyLack } from "@/components/account/passkeys-unusable";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { passkeyNameSchema } from "@/lib/account/passkey";
import type { Outcome } from "@/lib/refusal/refusal";
import { completePasskeyEnrolmentAction, openPasskeyEnrolmentAction } from "./actions";

type Codes = { recoveryCodes: string[] };
type Props = { suggested: string; onDone: (codes: string[]) => void };

/** Has the device create the passkey, and the server keep it as the account's second factor. */
const enrol = async (input: unknown): Promise<Outcome<Codes>> => {
  const opened = await openPasskeyEnrolmentAction({});
  if (!opened.ok) return opened;
  const { name } = input as { name: string };
  const response = await startRegistration({ optionsJSON: opened.value }).catch(() => null);
  if (!response) return { ok: false, code: "passkey-silent", params: {}, fields: {}, values: {} };
  return completePasskeyEnrolmentAction({ name, response });
};

function NewPasskeyForm({ suggested, onDone }: Props) {
  const t = useTranslations("account.enrol");
  const passkeys = useTranslations("account.passkeys");
  const [defaults] = useState({ name: suggested });
  const form = useActionForm(passkeyNameSchema, enrol, {
    defaults,
    onDone: ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  return (
    <ActionForm
      of={form}
      submitLabel={t("passkey-submit")}
      sending={passkeys("adding")}
      className="grid max-w-sm gap-4"
    >
      <PasskeyNameField />
    </ActionForm>
  );
}

/** A passkey as the second factor: needs the page's script, https and a browser that supports it, and says what lacks. */
export function PasskeyForm(props: Props) {
  const t = useTranslations("account.enrol");
  const lack = usePasskeyLack();
  if (lack) return <p className="measure text-soft">{t(`passkey-lack.${lack}`)}</p>;
  return (
    <>
      <noscript>
        <p className="measure text-soft">{t("passkey-lack.script")}</p>
      </noscript>
      <div className="noscript:hidden">
        <NewPasskeyForm {...props} />
      </div>
    </>
  );
}
