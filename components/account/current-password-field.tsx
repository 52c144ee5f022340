"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/field/text-field";

/** One's own password, asked again before the keys of an account are touched. */
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
