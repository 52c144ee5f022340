"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { draftEditionSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { draftEditionAction } from "./actions";

/** Starts a draft from an existing edition. */
export function DraftForm({ bases, basedOn }: { bases: SelectOption[]; basedOn: string }) {
  const t = useTranslations("edition.draft");
  const router = useRouter();
  const form = useActionForm(draftEditionSchema, draftEditionAction, {
    defaults: { basedOn, id: "", fr: "", en: "" },
    onDone: ({ id }) => router.push(`/editions/${id}`),
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <SelectField name="basedOn" label={t("based-on")} options={bases} placeholder={null} />
      <TextField name="id" label={t("id")} help={t("id-help")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="fr" label={t("fr")} />
        <TextField name="en" label={t("en")} />
      </div>
    </ActionForm>
  );
}
