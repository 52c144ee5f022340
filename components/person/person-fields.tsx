"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/field/date-field";
import { TextField } from "@/components/form/field/text-field";

/** A person's name, address and days of employment. A new person has no last day yet, so that field may be left out. */
export function PersonFields({ hasUntil = false }: { hasUntil?: boolean }) {
  const t = useTranslations("person.fields");
  return (
    <>
      <TextField name="name" label={t("name")} help={t("name-help")} autoComplete="off" maxLength={120} />
      <TextField name="email" type="email" label={t("email")} help={t("email-help")} autoComplete="off" isOptional />
      <DateField name="employedFrom" label={t("employed-from")} />
      {hasUntil ? (
        <DateField name="employedUntil" label={t("employed-until")} help={t("employed-until-help")} isOptional />
      ) : null}
    </>
  );
}
