"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { draftTextAction } from "./actions";

/** Begins a text under a new version. */
export function StartTextForm({ bases, basedOn }: { bases: SelectOption[]; basedOn: string }) {
  const t = useTranslations("text.start");
  const labels = { version: t("version"), basedOn: t("based-on") };
  const form = usePostForm(draftTextAction, labels, { defaults: { basedOn } });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <TextField name="version" label={labels.version} help={t("version-help")} required />
      <SelectField name="basedOn" label={labels.basedOn} options={bases} placeholder={null} />
    </ActionForm>
  );
}
