"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { FileField } from "@/components/form/file/file-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { correctActivityForm } from "@/lib/activity/correction";
import type { ActivityKind } from "@/lib/activity/kind";
import { useRouter } from "@/lib/i18n/navigation";
import { correctActivityAction } from "./actions";

type Props = { row: { id: string; rowVersion: number; kind: ActivityKind } };

/** The difference to a verified activity, what was wrong, and evidence if there is some. */
export function CorrectActivityForm({ row }: Props) {
  const t = useTranslations("activity");
  const router = useRouter();
  const form = useActionForm(correctActivityForm, correctActivityAction, {
    defaults: { ...row, difference: "", note: "", proofFileId: "" },
    draftKey: `correct:${row.id}`,
    draftOmit: ["kind"],
    onDone: ({ id }) => {
      announce({ text: t("correction.done"), tone: "met" });
      router.push(`/activity/${id}`);
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("correction.submit")} className="grid max-w-xl gap-6">
      <TextField
        name="difference"
        label={t("correction.difference")}
        help={t("correction.difference-help")}
        maxLength={40}
        autoComplete="off"
      />
      <TextareaField name="note" label={t("correction.note")} help={t("correction.note-help")} maxLength={1000} />
      <FileField
        name="proofFileId"
        label={t("fields.proof-file-id")}
        accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx"
        hasCamera
        isOptional
      />
    </ActionForm>
  );
}
