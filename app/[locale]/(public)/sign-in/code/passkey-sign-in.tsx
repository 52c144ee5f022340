"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { askPasskeyAction, passkeySignInAction } from "@/app/[locale]/(public)/sign-in/actions";
import { PasskeysUnusable } from "@/components/account/passkeys-unusable";
import { useHasPasskeys } from "@/components/agreement/signing/passkey-button";
import { Button } from "@/components/ui/button";
import { useAnnounceRefusal } from "@/components/ui/use-announce-refusal";
import { useIsReady } from "@/components/ui/use-is-ready";
import type { Locale } from "@/lib/i18n/locale";

type Props = { isHeld: boolean; hasTotp: boolean; locale: Locale; back: string | null };

/** Replaces the code where the account has a passkey and the browser supports it; says so where it does not. */
export function PasskeySignIn({ isHeld, hasTotp, locale, back }: Props) {
  const t = useTranslations("account.code");
  const say = useAnnounceRefusal();
  const router = useRouter();
  const hasPasskeys = useHasPasskeys(isHeld);
  const isReady = useIsReady();
  const [isAsking, setAsking] = useState(false);
  if (!hasPasskeys) return isHeld ? <PasskeysUnusable hasCode /> : null;

  const answer = async () => {
    const asked = await askPasskeyAction({});
    if (!asked.ok) return asked;
    const response = await startAuthentication({ optionsJSON: asked.value });
    return passkeySignInAction({ response, locale, return: back ?? "" });
  };
  const signIn = async (): Promise<void> => {
    setAsking(true);
    try {
      const outcome = await answer();
      if (outcome.ok) router.push(outcome.to ?? `/${locale}/home`);
      else say(outcome);
    } catch {
      say({ ok: false, code: "passkey-silent", params: {} });
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button
      variant={hasTotp ? "secondary" : "primary"}
      className="noscript:hidden w-full"
      isPending={isAsking}
      disabled={!isReady}
      onClick={() => void signIn()}
    >
      {t(hasTotp ? "passkey" : "passkey-first")}
    </Button>
  );
}
