"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { PostedFileField } from "@/components/form/field/posted-file-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { addKeysAction } from "./actions";

/** Enters public keys that are pasted or given as a file. */
export function AddKeysForm({ row }: { row: { id: string; rowVersion: number } }) {
  const t = useTranslations("badge.keys");
  const labels = { pasted: t("pasted"), file: t("file"), name: t("name-field") };
  const form = usePostForm(addKeysAction, labels, { defaults: { pasted: "", name: "" } });
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} variant="secondary" className="grid max-w-2xl gap-5">
      <TextareaField name="pasted" label={labels.pasted} help={t("pasted-help")} translate="no" spellCheck={false} />
      <PostedFileField name="file" label={labels.file} accept=".json,.jwk,.pem,.pub,.txt" isOptional />
      <TextField name="name" label={labels.name} help={t("name-help")} maxLength={500} isOptional />
    </ActionForm>
  );
}
