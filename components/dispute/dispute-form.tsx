"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { type FormAction, useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { openDisputeSchema } from "@/lib/dispute/schema";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { node: string; records: { value: string; label: string }[]; action: FormAction<unknown> };

/** Opens a dispute about one figure, on the page that shows it. */
export function DisputeForm({ node, records, action }: Props) {
  const t = useTranslations("dispute.form");
  const router = useRouter();
  const form = useActionForm(openDisputeSchema, action, {
    defaults: { node, record: "", note: "" },
    draftKey: `dispute:${node}`,
    draftOmit: ["node"],
    onDone: () => {
      announce({ text: t("sent"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("send")} variant="secondary" className="grid max-w-xl gap-4">
      <TextareaField name="note" label={t("note")} rows={4} maxLength={2000} />
      {records.length > 0 ? (
        <SelectField name="record" label={t("record")} placeholder={t("no-record")} options={records} isOptional />
      ) : null}
    </ActionForm>
  );
}
