"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { objectAction } from "./actions";

type Props = { row: { secret: string; id: string }; company: string; isObjecting: boolean };

/** Ends being counted from today on; who objects already can still ask to be removed. */
export function ObjectionForm({ row, company, isObjecting }: Props) {
  const t = useTranslations("person.own");
  const labels = { isRemoval: t("remove-too"), note: t("object-note") };
  const form = usePostForm(objectAction, labels, { defaults: { isRemoval: isObjecting ? "on" : "", note: "" } });
  return (
    <ActionForm
      of={form}
      hidden={isObjecting ? { ...row, isRemoval: "on" } : row}
      submitLabel={t(isObjecting ? "remove-submit" : "object-submit")}
      variant="danger"
      className="grid max-w-xl gap-5"
    >
      <p className="text-soft">{t(isObjecting ? "remove-lead" : "object-lead", { company })}</p>
      {isObjecting ? null : <CheckboxField name="isRemoval" label={labels.isRemoval} />}
      <TextareaField name="note" label={labels.note} help={t("object-help")} maxLength={1000} isOptional />
    </ActionForm>
  );
}
