"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/field/textarea-field";
import { type FormAction, useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import type { ReviewedKind } from "@/lib/review/kind";
import { commentSchema } from "@/lib/review/schema";

type Props = { kind: ReviewedKind; id: string; action: FormAction<unknown> };

/** Adds a message to the conversation about a declaration; the page passes its own action. */
export function CommentForm({ kind, id, action }: Props) {
  const t = useTranslations("review.thread");
  const router = useRouter();
  const form = useActionForm(commentSchema, action, {
    defaults: { kind, id, note: "" },
    draftKey: `comment:${id}`,
    draftOmit: ["kind"],
    onDone: () => {
      form.form.reset({ kind, id, note: "" });
      announce({ text: t("sent") });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("send")} variant="secondary" className="grid gap-3">
      <TextareaField name="note" label={t("reply")} maxLength={2000} rows={3} />
    </ActionForm>
  );
}
