"use client";

import { useTranslations } from "next-intl";
import { setTermAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { AgreementTerm } from "@/lib/agreement/text/clause";

type Props = { row: { version: string; rowVersion: number }; term: AgreementTerm };

/** The term that the portal keeps, and what happens at its end. */
export function TermForm({ row, term }: Props) {
  const t = useTranslations("text.term");
  const labels = { months: t("months-label"), windowDays: t("window-label"), without: t("without-label") };
  const form = usePostForm(setTermAction, labels, { defaults: term });
  const options = (["prolonged", "ended"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} variant="secondary" className="grid max-w-2xl gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="months" label={labels.months} inputMode="numeric" />
        <TextField name="windowDays" label={labels.windowDays} inputMode="numeric" />
      </div>
      <SelectField name="without" label={labels.without} options={options} placeholder={null} />
    </ActionForm>
  );
}
