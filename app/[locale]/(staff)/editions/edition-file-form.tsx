"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useId } from "react";
import { ActionForm } from "@/components/form/action-form";
import { FileInput } from "@/components/form/field/file-input";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { importEditionSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { importEditionAction } from "./actions";

/** Makes a draft of an edition's file, chosen or pasted. */
export function EditionFileForm() {
  const t = useTranslations("edition.import");
  const router = useRouter();
  const fileId = useId();
  const form = useActionForm(importEditionSchema, importEditionAction, {
    defaults: { id: "", text: "" },
    onDone: ({ id }) => router.push(`/editions/${id}`),
  });
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await target.files?.[0]?.text();
    if (text !== undefined) form.form.setValue("text", text, { shouldDirty: true });
  };
  return (
    <ActionForm of={form} submitLabel={t("submit")} variant="secondary" className="grid max-w-2xl gap-5">
      <div className="grid gap-1.5">
        <FileInput id={fileId} label={t("file")} accept=".json,application/json" onChange={readFile} />
      </div>
      <TextareaField
        name="text"
        label={t("text")}
        help={t("text-help")}
        rows={6}
        spellCheck={false}
        translate="no"
        className="[&_textarea]:max-h-80 [&_textarea]:font-mono [&_textarea]:text-sm"
      />
      <TextField name="id" label={t("id")} help={t("id-help")} isOptional />
    </ActionForm>
  );
}
