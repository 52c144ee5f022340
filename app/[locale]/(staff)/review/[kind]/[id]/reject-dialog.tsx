"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Dialog } from "@/components/ui/dialog";
import type { ReviewedKind } from "@/lib/review/kind";
import { reviewTable } from "@/lib/review/kinds";
import { rejectSchema } from "@/lib/review/schema";
import { rejectAction } from "./actions";

type Target = { kind: ReviewedKind; id: string; rowVersion: number };
type Done = (value: { undo: string | null }) => void;

function RejectForm({ target, onDone }: { target: Target; onDone: Done }) {
  const t = useTranslations("review.reject-dialog");
  const words = useTranslations("review");
  const sentence = useTranslations(`review.reasons.${target.kind}`);
  const reasons: readonly string[] = reviewTable[target.kind].reasons;
  const form = useActionForm(rejectSchema, rejectAction, {
    defaults: { ...target, reason: "", note: "" },
    draftKey: `reject:${target.id}`,
    draftOmit: ["kind"],
    onDone,
  });
  return (
    <ActionForm of={form} submitLabel={words(`${reviewTable[target.kind].noun}.reject`)} variant="danger">
      <RadioGroupField
        name="reason"
        label={t("reason")}
        options={reasons.map((reason) => ({ value: reason, label: sentence(reason as never) }))}
      />
      <TextareaField name="note" label={t("note")} help={t("note-help")} maxLength={2000} />
    </ActionForm>
  );
}

type Props = { isOpen: boolean; onClose: () => void; target: Target; onDone: Done };

export function RejectDialog({ isOpen, onClose, target, onDone }: Props) {
  const t = useTranslations("review");
  const done: Done = (value) => {
    onClose();
    onDone(value);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t(`${reviewTable[target.kind].noun}.reject-title`)}>
      <RejectForm target={target} onDone={done} />
    </Dialog>
  );
}
