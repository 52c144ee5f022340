"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { nameClassAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; types: SelectOption[]; tracks: SelectOption[] };

/** Says which certification a badge stands for. */
export function NameClassForm({ row, types, tracks }: Props) {
  const t = useTranslations("badge.classes");
  const words = useTranslations("credential.fields");
  const labels = { badge: t("badge"), type: words("type"), track: words("track"), version: words("version") };
  const form = usePostForm(nameClassAction, labels);
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} variant="secondary" className="grid max-w-2xl gap-5">
      <TextField name="badge" label={labels.badge} help={t("badge-help")} maxLength={500} required />
      <SelectField name="type" label={labels.type} options={types} />
      <SelectField name="track" label={labels.track} options={tracks} isOptional />
      <TextField name="version" label={labels.version} help={t("version-help")} maxLength={60} isOptional />
    </ActionForm>
  );
}
