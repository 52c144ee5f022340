"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/field/text-field";
import type { ApplicationField } from "@/lib/application/schema";
import { FormPart, LockedField } from "./form-part";

type Props = { email: string; isLocked: (field: ApplicationField) => boolean };

export function ContactFields({ email, isLocked }: Props) {
  const t = useTranslations("application.form");
  return (
    <FormPart title={t("contact")}>
      <LockedField isLocked={isLocked("contactName")}>
        <TextField name="contactName" label={t("contact-name")} maxLength={120} autoComplete="name" />
      </LockedField>
      <p className="grid gap-0.5">
        <span className="font-semibold">{t("email")}</span>
        <span>{email}</span>
      </p>
    </FormPart>
  );
}
