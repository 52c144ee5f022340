"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

type Lack = "https" | "support";

/** What this browser lacks for a passkey, on a page that came as this one did; nothing until the script runs. */
export const usePasskeyLack = (): Lack | null =>
  useSyncExternalStore(
    never,
    () => (window.isSecureContext ? (browserSupportsWebAuthn() ? null : "support") : "https"),
    () => null,
  );

/** Says why no passkey can be used here, and what to do instead: where there is no code, somewhere else. */
export function PasskeysUnusable({ hasCode }: { hasCode: boolean }) {
  const t = useTranslations("ui");
  const lack = usePasskeyLack();
  if (!lack) return null;
  const way = hasCode ? t(`passkeys-or-code.${lack}`) : t(`passkeys-only.${lack}`);
  return <p className="measure text-sm text-soft">{way}</p>;
}
