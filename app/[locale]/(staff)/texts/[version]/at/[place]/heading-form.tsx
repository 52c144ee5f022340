"use client";

import { useTranslations } from "next-intl";
import { setHeadingAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Localised } from "@/lib/agreement/text/language";

type Props = {
  row: { version: string; rowVersion: number; place: string };
  id: string;
  title: Localised;
  /** An article's id may change. */
  hasId?: boolean;
  /** The names that a part can be given, where it can be another. */
  names?: readonly SelectOption[];
};

/** A title in both languages. */
export function HeadingForm({ row, id, title, hasId = false, names = [] }: Props) {
  const t = useTranslations("text.heading");
  const labels = { fr: t("fr"), en: t("en"), id: t(names.length > 0 ? "part" : "id") };
  const form = usePostForm(setHeadingAction, labels, { defaults: { id, ...title } });
  return (
    <ActionForm
      of={form}
      hidden={hasId || names.length > 0 ? row : { ...row, id }}
      submitLabel={t("submit")}
      className="grid gap-6"
    >
      {hasId ? (
        <TextField
          name="id"
          label={labels.id}
          help={t("id-help", { example: "{@purpose}" })}
          className="max-w-xl"
          spellCheck={false}
        />
      ) : null}
      {names.length > 0 ? (
        <SelectField name="id" label={labels.id} help={t("part-help")} options={names} className="max-w-xl" />
      ) : null}
      <div className="grid gap-6 md:grid-cols-2">
        <TextField name="fr" label={labels.fr} lang="fr" />
        <TextField name="en" label={labels.en} lang="en" />
      </div>
    </ActionForm>
  );
}
