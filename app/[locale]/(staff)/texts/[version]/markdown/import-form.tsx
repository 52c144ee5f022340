"use client";

import { useTranslations } from "next-intl";
import { importTextAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { ActionForm } from "@/components/form/action-form";
import { PostedFileField } from "@/components/form/field/posted-file-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";

const markdownFiles = ".md,.markdown,.txt,text/markdown,text/plain";

/** Takes a whole text in Markdown, in one language or in both. */
export function ImportForm({ row }: { row: { version: string; rowVersion: number } }) {
  const t = useTranslations("text.import");
  const labels = {
    ...{ markdownFr: t("text-fr"), markdownEn: t("text-en"), fileFr: t("file-fr"), fileEn: t("file-en") },
  };
  const form = usePostForm(importTextAction, labels, { draftKey: `text-import:${row.version}` });
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} className="grid gap-6">
      <div className="grid gap-6 md:grid-cols-2">
        <PostedFileField name="fileFr" label={labels.fileFr} help={t("file-help")} accept={markdownFiles} isOptional />
        <PostedFileField name="fileEn" label={labels.fileEn} help={t("file-help")} accept={markdownFiles} isOptional />
        <TextareaField name="markdownFr" label={labels.markdownFr} help={t("help")} lang="fr" rows={12} isOptional />
        <TextareaField name="markdownEn" label={labels.markdownEn} help={t("help")} lang="en" rows={12} isOptional />
      </div>
    </ActionForm>
  );
}
