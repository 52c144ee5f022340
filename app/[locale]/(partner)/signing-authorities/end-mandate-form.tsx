"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { endMandateSchema } from "@/lib/agreement/mandate/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { endMandateAction } from "./actions";

export function EndMandateForm({ row }: { row: { id: string; rowVersion: number } }) {
  const t = useTranslations("mandate.ending");
  const router = useRouter();
  const form = useActionForm(endMandateSchema, endMandateAction, {
    defaults: { id: row.id, rowVersion: row.rowVersion, reason: "" },
    onDone: () => {
      announce({ text: t("done") });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} variant="danger" className="grid max-w-xl gap-4">
      <p className="text-soft">{t("lead")}</p>
      <TextareaField name="reason" label={t("reason")} maxLength={1000} />
    </ActionForm>
  );
}
