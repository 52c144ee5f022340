"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useErrorSentence } from "@/components/form/source/sentences";
import { usePostForm } from "@/components/form/use-post-form";
import type { FieldCode } from "@/lib/form/fault";
import type { Action } from "@/lib/form/state";
import type { ImportFieldName } from "@/lib/import/field";

type Mended = { field: ImportFieldName; name: string; text: string; fault: FieldCode | null };

type Props = {
  action: Action<unknown>;
  shown: { id: string; rowVersion: number; line: number };
  fields: readonly Mended[];
};

/** The fields of a row as its sheet has them, each with what is wrong with it, to be written anew. */
export function MendForm({ action, shown, fields }: Props) {
  const t = useTranslations("import.row");
  const sentence = useErrorSentence();
  const labels = Object.fromEntries(fields.map(({ field, name }) => [field, name]));
  const defaults = Object.fromEntries(fields.map(({ field, text }) => [field, text]));
  const form = usePostForm(action, labels, { defaults });
  return (
    <ActionForm of={form} hidden={shown} submitLabel={t("submit")} className="grid max-w-xl gap-6">
      {fields.map(({ field, name, fault }) => (
        <TextField
          key={field}
          name={field}
          label={name}
          help={fault ? <span className="text-danger">{sentence({ message: fault })}</span> : undefined}
          autoComplete="off"
          translate="no"
        />
      ))}
    </ActionForm>
  );
}
