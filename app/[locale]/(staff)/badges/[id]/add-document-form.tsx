"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { PostedFileField } from "@/components/form/field/posted-file-field";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { badgeDocumentKinds } from "@/lib/badge/trust";
import { addDocumentAction } from "./actions";

/** Keeps a list or copies that an issuer gave, with the day that they say the state of. */
export function AddDocumentForm({ row }: { row: { id: string; rowVersion: number } }) {
  const t = useTranslations("badge.documents");
  const labels = { kind: t("kind"), address: t("address"), asOf: t("as-of"), content: t("file") };
  const form = usePostForm(addDocumentAction, labels);
  const kinds = badgeDocumentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} variant="secondary" className="grid max-w-2xl gap-5">
      <RadioGroupField name="kind" label={labels.kind} options={kinds} />
      <TextField name="address" label={labels.address} help={t("address-help")} maxLength={500} required />
      <DateField name="asOf" label={labels.asOf} help={t("as-of-help")} required />
      <PostedFileField name="content" label={labels.content} help={t("file-help")} accept=".json,.jsonld,.jwt,.txt" />
    </ActionForm>
  );
}
