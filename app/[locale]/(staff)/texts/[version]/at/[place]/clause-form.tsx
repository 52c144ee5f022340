"use client";

import { useTranslations } from "next-intl";
import { setClauseAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { clauseDraftKey, type DraftClause } from "@/lib/agreement/text/draft/draft";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

type Props = { row: { version: string; rowVersion: number; place: string }; clause: DraftClause };

/** A clause in both languages side by side, its items one a line, and its id. */
export function ClauseForm({ row, clause }: Props) {
  const t = useTranslations("text.clause");
  const labels = {
    ...{ id: t("id"), fr: t("text-fr"), en: t("text-en"), itemsFr: t("items-fr"), itemsEn: t("items-en") },
  };
  const { id, text, items } = clause;
  const linesIn = (language: AgreementLanguage) => items.map((item) => item[language]).join("\n");
  const defaults = { id, ...text, itemsFr: linesIn("fr"), itemsEn: linesIn("en") };
  const form = usePostForm(setClauseAction, labels, { defaults, draftKey: clauseDraftKey(row.version, row.place, id) });
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} className="grid gap-6">
      <TextField name="id" label={labels.id} help={t("id-help")} className="max-w-xl" spellCheck={false} />
      <div className="grid gap-6 md:grid-cols-2">
        <TextareaField name="fr" label={labels.fr} lang="fr" rows={8} />
        <TextareaField name="en" label={labels.en} lang="en" rows={8} />
        <TextareaField name="itemsFr" label={labels.itemsFr} help={t("items-help")} lang="fr" isOptional />
        <TextareaField name="itemsEn" label={labels.itemsEn} help={t("items-help")} lang="en" isOptional />
      </div>
    </ActionForm>
  );
}
