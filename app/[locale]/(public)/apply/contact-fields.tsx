"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/text-field";
import type { ApplicationField } from "@/lib/application/schema";
import { Lock, Part } from "./form-part";

type Props = { email: string; isLocked: (field: ApplicationField) => boolean };

export function ContactFields({ email, isLocked }: Props) {
  const t = useTranslations("application.form");
  return (
    <Part title={t("contact")}>
      <Lock isLocked={isLocked("contactName")}>
        <TextField name="contactName" label={t("contactName")} maxLength={120} autoComplete="name" />
      </Lock>
      <p className="grid gap-0.5">
        <span className="font-semibold">{t("email")}</span>
        <span>{email}</span>
      </p>
    </Part>
  );
}
