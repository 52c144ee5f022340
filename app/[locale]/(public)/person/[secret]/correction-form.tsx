"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { personFormValues } from "@/lib/person/form-values";
import { proposeAction } from "./actions";

type Props = {
  row: { secret: string; id: string };
  record: { name: string; employedFrom: string; employedUntil: string | null };
};

/** What is right, field by field, and in words what no field says. */
export function CorrectionForm({ row, record }: Props) {
  const fields = useTranslations("person.fields");
  const own = useTranslations("person.own");
  const labels = {
    name: fields("name"),
    employedFrom: fields("employed-from"),
    employedUntil: fields("employed-until"),
    note: own("correct-note"),
  };
  const { email: _, ...defaults } = personFormValues({ ...record, email: null });
  const form = usePostForm(proposeAction, labels, { defaults: { ...defaults, note: "" } });
  return (
    <ActionForm of={form} hidden={row} submitLabel={own("correct-submit")} className="grid max-w-xl gap-5">
      <TextField name="name" label={labels.name} autoComplete="off" maxLength={120} />
      <DateField name="employedFrom" label={labels.employedFrom} />
      <DateField name="employedUntil" label={labels.employedUntil} isOptional />
      <TextareaField name="note" label={labels.note} help={own("correct-help")} maxLength={1000} isOptional />
    </ActionForm>
  );
}
