"use client";

import { useTranslations } from "next-intl";
import { LanguageField } from "@/components/form/field/language-field";
import { TextField } from "@/components/form/field/text-field";
import type { CustomerWord } from "@/lib/activity/entry";
import { confirmationDays } from "@/lib/confirmation/limits";

type Props = { word: CustomerWord; isOptional?: boolean };

/** Who at the customer's is asked to confirm. */
export function CustomerContactFields({ word, isOptional = false }: Props) {
  const t = useTranslations("confirmation.ask");
  return (
    <fieldset className="grid gap-5 border-rule border-t pt-5">
      <legend className="sr-only">{t("title")}</legend>
      <div className="grid gap-1">
        <p className="font-semibold" aria-hidden>
          {t("title")}
        </p>
        <p className="measure text-soft">
          {t(`lead.${word}`)} {t("how", { days: confirmationDays })}
        </p>
      </div>
      <TextField name="contactName" label={t("name")} maxLength={160} autoComplete="off" isOptional={isOptional} />
      <TextField
        name="contactEmail"
        type="email"
        label={t("email")}
        help={t("email-help")}
        maxLength={254}
        autoComplete="off"
        isOptional={isOptional}
      />
      <LanguageField name="contactLocale" label={t("language")} />
    </fieldset>
  );
}
