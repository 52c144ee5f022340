"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { annexes, annexLetter } from "@/lib/agreement/document/annex";
import { noAnnex, type SaveModel, saveModelSchema } from "@/lib/editor/activity-schema";
import { saveModelAction } from "./actions";
import { useSaved } from "./use-saved";

type Props = { row: { id: string; rowVersion: number }; values: Omit<SaveModel, "id" | "rowVersion"> };

/** Adds a business model to a draft, or changes one; its word stays. */
export function ModelForm({ row, values }: Props) {
  const t = useTranslations("edition.activity");
  const names = useTranslations("edition.draft");
  const save = useTranslations("edition.clause");
  const form = useActionForm(saveModelSchema, saveModelAction, { defaults: { ...row, ...values }, onDone: useSaved() });
  const offered = [
    { value: noAnnex, label: t("no-annex") },
    ...annexes.map((value) => ({ value, label: t("annex", { letter: annexLetter[value] }) })),
  ];
  return (
    <ActionForm of={form} submitLabel={save("save")} variant="secondary" className="grid max-w-md gap-4">
      {values.isNew ? (
        <TextField name="word" label={t("form.word")} help={t("form.model-word-help")} maxLength={40} />
      ) : null}
      <TextField name="fr" label={names("fr")} maxLength={80} />
      <TextField name="en" label={names("en")} maxLength={80} />
      <SelectField
        name="annex"
        label={t("form.annex")}
        help={t("form.annex-help")}
        placeholder={null}
        options={offered}
      />
    </ActionForm>
  );
}
