"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/field/textarea-field";
import { type FormAction, useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { commentSchema } from "@/lib/review/schema";

type Props = {
  subject: { kind: "credential" | "activity" | "benefit"; id: string };
  action: FormAction<unknown>;
  draftKey: string;
};

/** A message to the reviewer about a declaration that is not withdrawn. */
export function ReplyForm({ subject, action, draftKey }: Props) {
  const t = useTranslations("review.thread");
  const router = useRouter();
  const form = useActionForm(commentSchema, action, {
    defaults: { ...subject, note: "" },
    draftKey,
    onDone: () => {
      announce({ text: t("sent") });
      form.form.reset();
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("send")} variant="secondary" className="grid max-w-xl gap-4">
      <TextareaField name="note" label={t("reply")} rows={3} maxLength={2000} />
    </ActionForm>
  );
}
