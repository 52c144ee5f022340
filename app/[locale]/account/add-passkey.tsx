"use client";

import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnFactors } from "@/components/account/confirm-fields";
import { PasskeyNameField } from "@/components/account/passkey-name-field";
import { PasskeysUnusable, usePasskeyLack } from "@/components/account/passkeys-unusable";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import { openRegistrationSchema } from "@/lib/account/passkey";
import { useRouter } from "@/lib/i18n/navigation";
import { askConfirmationAction, keepPasskeyAction, openPasskeyAction } from "./actions";

type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
type Props = { factors: OwnFactors; onKept: () => void };

const empty = { name: "", code: "" };

/** What a passkey that the account has answers, to begin with the next one. */
const confirmByPasskey = async (name: string) => {
  const asked = await askConfirmationAction({ act: "add-passkey" });
  if (!asked.ok) return asked;
  const assertion = JSON.stringify(await startAuthentication({ optionsJSON: asked.value }));
  return openPasskeyAction({ name, by: "passkey", assertion });
};

/** Runs a dialogue with the browser's authenticator, which may never answer. */
const useDialogue = () => {
  const say = useAnnounceRefusal();
  const [isBusy, setBusy] = useState(false);
  const run = async (dialogue: () => Promise<Parameters<typeof say>[0]>): Promise<void> => {
    setBusy(true);
    try {
      say(await dialogue());
    } catch {
      say({ ok: false, code: "passkey-silent", params: {} });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, run };
};

const useAddForm = (onKept: () => void) => {
  const { isBusy, run } = useDialogue();
  const make = async (optionsJSON: Options) => {
    const response = await startRegistration({ optionsJSON });
    const outcome = await keepPasskeyAction({ name: form.form.getValues("name"), response });
    if (outcome.ok) onKept();
    return outcome;
  };
  const form = useActionForm(openRegistrationSchema, openPasskeyAction, {
    defaults: empty,
    onDone: (options) => void run(() => make(options)).then(() => form.form.setValue("code", "")),
  });
  const byPasskey = async (): Promise<void> => {
    if (!(await form.form.trigger("name"))) return;
    await run(async () => {
      const opened = await confirmByPasskey(form.form.getValues("name"));
      return opened.ok ? make(opened.value) : opened;
    });
  };
  return { form, isBusy, byPasskey };
};

/** Asks for a name and a proof, a code or a passkey there is, then has the device create the new one. */
function AddForm({ factors, onKept }: Props) {
  const t = useTranslations("account");
  const { form, isBusy, byPasskey } = useAddForm(onKept);
  const label = isBusy ? t("passkeys.adding") : t("passkeys.add-do");
  const code = (
    <div className="grid gap-4">
      <TextField
        name="code"
        label={t(factors.hasTotp ? "confirm.code" : "confirm.recovery-code")}
        autoComplete={factors.hasTotp ? "one-time-code" : "off"}
        spellCheck={false}
        maxLength={40}
      />
      <SubmitButton variant={factors.hasPasskey ? "secondary" : "primary"} className="sm:justify-self-start">
        {factors.hasPasskey ? t("confirm.with-code", { label }) : label}
      </SubmitButton>
    </div>
  );
  return (
    <ActionForm of={form} submitLabel={null} className="grid max-w-md gap-4">
      <PasskeyNameField />
      {factors.hasPasskey ? (
        <>
          <div className="grid gap-2">
            <Button
              variant="primary"
              isPending={isBusy}
              onClick={() => void byPasskey()}
              className="sm:justify-self-start"
            >
              {label}
            </Button>
            <p className="text-sm text-soft">{t("passkeys.add-help")}</p>
          </div>
          <Disclosure summary={t("confirm.code-instead")} isOpen={form.source.fault("code") !== undefined}>
            {code}
          </Disclosure>
        </>
      ) : (
        code
      )}
    </ActionForm>
  );
}

/** Adding needs the page's script, https and a browser that supports passkeys; says which of them is missing. */
export function AddPasskey({ factors }: { factors: OwnFactors }) {
  const t = useTranslations("account.passkeys");
  const router = useRouter();
  const [kept, setKept] = useState(0);
  const lack = usePasskeyLack();
  if (lack) return <PasskeysUnusable hasCode />;
  const onKept = (): void => {
    announce({ text: t("done"), tone: "met" });
    setKept((count) => count + 1);
    router.refresh();
  };
  return (
    <Disclosure key={kept} summary={t("add")}>
      <noscript>
        <p className="measure text-soft">{t("noscript")}</p>
      </noscript>
      <AddForm factors={factors} onKept={onKept} />
    </Disclosure>
  );
}
