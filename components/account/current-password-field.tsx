"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/field/text-field";

/** Asks for the person's own password again before the ways to sign in to an account change. */
export function CurrentPasswordField() {
  const t = useTranslations("account");
  return (
    <TextField
      name="currentPassword"
      type="password"
      label={t("current-password")}
      autoComplete="current-password"
      required
    />
  );
}
