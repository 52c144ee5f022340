"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { type FormAction, useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { answerDisputeSchema, disputeAnswers } from "@/lib/dispute/schema";
import { useRouter } from "@/lib/i18n/navigation";

/** The vendor team's answer to a dispute. */
export function AnswerForm({ id, action }: { id: string; action: FormAction<unknown> }) {
  const t = useTranslations("dispute.review");
  const router = useRouter();
  const form = useActionForm(answerDisputeSchema, action, {
    defaults: { id, verdict: "", note: "" },
    draftKey: `dispute-answer:${id}`,
    onDone: () => {
      announce({ text: t("sent"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("send")} className="grid max-w-xl gap-4">
      <RadioGroupField
        name="verdict"
        label={t("verdict")}
        options={disputeAnswers.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
      />
      <TextareaField name="note" label={t("note")} rows={5} maxLength={2000} />
    </ActionForm>
  );
}
