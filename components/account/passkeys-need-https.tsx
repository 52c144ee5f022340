"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** Whether the browser lets this page use passkeys, as it does over https; taken for granted until the script runs. */
const useIsSecure = (): boolean =>
  useSyncExternalStore(
    never,
    () => window.isSecureContext,
    () => true,
  );

/** Says why no passkey can be used on a page that came over plain http. */
export function PasskeysNeedHttps() {
  const t = useTranslations("ui");
  return useIsSecure() ? null : <p className="measure text-sm text-soft">{t("passkeys-need-https")}</p>;
}
