"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/field/text-field";

/** Asks for a new password, with the rules it must meet. */
export function NewPasswordField() {
  const t = useTranslations("account.new-password");
  return (
    <TextField
      name="password"
      type="password"
      label={t("label")}
      help={t("help")}
      autoComplete="new-password"
      required
    />
  );
}
