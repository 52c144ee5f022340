"use client";

import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { PasskeysNeedHttps } from "@/components/account/passkeys-need-https";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { announce } from "@/components/ui/notices";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import { openRegistrationSchema } from "@/lib/account/passkey";
import { useRouter } from "@/lib/i18n/navigation";
import { keepPasskeyAction, openPasskeyAction } from "./actions";

type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];

const never = (): (() => void) => () => undefined;
/** What this browser lacks for a passkey, on a page that came as this one did. */
const lackingHere = (): "https" | "support" | null =>
  window.isSecureContext ? (browserSupportsWebAuthn() ? null : "support") : "https";
const empty = { name: "", code: "" };

/** Asks for a name and a code, then has the device create the passkey. */
function AddForm({ onKept }: { onKept: () => void }) {
  const t = useTranslations("account.passkeys");
  const say = useAnnounceRefusal();
  const [isMaking, setMaking] = useState(false);
  const make = async (optionsJSON: Options): Promise<void> => {
    setMaking(true);
    try {
      const response = await startRegistration({ optionsJSON });
      const outcome = await keepPasskeyAction({ name: form.form.getValues("name"), response });
      if (outcome.ok) return onKept();
      say(outcome);
    } catch {
      say({ ok: false, code: "passkey-silent", params: {} });
    } finally {
      setMaking(false);
      form.form.setValue("code", "");
    }
  };
  const form = useActionForm(openRegistrationSchema, openPasskeyAction, {
    defaults: empty,
    onDone: (options) => void make(options),
  });
  return (
    <ActionForm of={form} submitLabel={isMaking ? t("adding") : t("add-do")} className="grid max-w-md gap-4">
      <TextField name="name" label={t("name")} help={t("name-help")} maxLength={60} autoComplete="off" />
      <TextField name="code" label={t("code")} autoComplete="one-time-code" spellCheck={false} maxLength={40} />
    </ActionForm>
  );
}

/** Adding needs the page's script, https and a browser that supports passkeys; says which of them is missing. */
export function AddPasskey() {
  const t = useTranslations("account.passkeys");
  const router = useRouter();
  const [kept, setKept] = useState(0);
  const lacks = useSyncExternalStore(never, lackingHere, () => null);
  if (lacks === "https") return <PasskeysNeedHttps />;
  if (lacks === "support") return <p className="text-soft">{t("unsupported")}</p>;
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
      <AddForm onKept={onKept} />
    </Disclosure>
  );
}
