"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";

/** What the fields of an issuer are called: the summary of a refused form says it before they are drawn. */
export const useIssuerLabels = () => {
  const t = useTranslations("badge.fields");
  return { name: t("name"), identifiers: t("identifiers"), origins: t("origins") };
};

/** How badges name an issuer, and where it hosts. */
export function IssuerFields() {
  const t = useTranslations("badge.fields");
  const labels = useIssuerLabels();
  return (
    <>
      <TextField name="name" label={labels.name} help={t("name-help")} maxLength={200} required />
      <TextareaField name="identifiers" label={labels.identifiers} help={t("identifiers-help")} required />
      <TextareaField name="origins" label={labels.origins} help={t("origins-help")} isOptional />
    </>
  );
}
