"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Dialog } from "@/components/ui/dialog";
import type { ReviewedKind } from "@/lib/review/kind";
import { requestChangesSchema } from "@/lib/review/schema";
import { askMoreAction } from "./actions";

type Target = { kind: ReviewedKind; id: string; rowVersion: number };
/** A field that can be sent back, and what the reader calls it. */
export type Askable = { value: string; label: string };
type Done = (value: { undo: string | null }) => void;

type FormProps = { target: Target; fields: readonly Askable[]; onDone: Done };

function AskForm({ target, fields, onDone }: FormProps) {
  const t = useTranslations("review.ask-dialog");
  const form = useActionForm(requestChangesSchema, askMoreAction, {
    defaults: { ...target, fields: [] as string[], note: "" },
    draftKey: `ask:${target.id}`,
    draftOmit: ["kind"],
    onDone,
  });
  return (
    <ActionForm of={form} submitLabel={t("confirm")}>
      <CheckboxGroup name="fields" label={t("fields")} help={t("fields-help")} options={fields} />
      <TextareaField name="note" label={t("note")} maxLength={2000} />
    </ActionForm>
  );
}

type Props = FormProps & { isOpen: boolean; onClose: () => void };

export function RequestChangesDialog({ isOpen, onClose, target, fields, onDone }: Props) {
  const t = useTranslations("review.ask-dialog");
  const done: Done = (value) => {
    onClose();
    onDone(value);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("title")}>
      <AskForm target={target} fields={fields} onDone={done} />
    </Dialog>
  );
}
