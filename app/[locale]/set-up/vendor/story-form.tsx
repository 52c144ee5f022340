"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { StoryTyped } from "@/lib/edition/story-form";
import { saveStoryAction } from "./actions";

type Props = { rowVersion: number; values: StoryTyped };

/** What the public page says of the programme, in both languages. */
export function StoryForm({ rowVersion, values }: Props) {
  const t = useTranslations("set-up.story");
  const labels = {
    ...{ titleFr: t("title-fr"), titleEn: t("title-en"), leadFr: t("lead-fr"), leadEn: t("lead-en") },
    ...{ tiersFr: t("tiers-fr"), tiersEn: t("tiers-en"), datesFr: t("dates-fr"), datesEn: t("dates-en") },
  };
  const form = usePostForm(saveStoryAction, labels, { defaults: values, draftKey: "set-up-story" });
  return (
    <ActionForm of={form} hidden={{ rowVersion }} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <TextField name="titleFr" label={labels.titleFr} maxLength={120} isOptional />
      <TextField name="titleEn" label={labels.titleEn} maxLength={120} isOptional />
      <TextareaField name="leadFr" label={labels.leadFr} rows={2} maxLength={400} isOptional />
      <TextareaField name="leadEn" label={labels.leadEn} rows={2} maxLength={400} isOptional />
      <TextareaField name="tiersFr" label={labels.tiersFr} rows={2} maxLength={400} isOptional />
      <TextareaField name="tiersEn" label={labels.tiersEn} rows={2} maxLength={400} isOptional />
      <TextareaField name="datesFr" label={labels.datesFr} help={t("dates-help")} maxLength={4_000} isOptional />
      <TextareaField name="datesEn" label={labels.datesEn} maxLength={4_000} isOptional />
    </ActionForm>
  );
}
