"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/field/text-field";

/** What its owner calls a passkey, to know it from the others. */
export function PasskeyNameField() {
  const t = useTranslations("account.passkeys");
  return <TextField name="name" label={t("name")} help={t("name-help")} maxLength={60} autoComplete="off" />;
}
