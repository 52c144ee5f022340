"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup } from "@/components/form/checkbox-group";
import { TextareaField } from "@/components/form/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Dialog } from "@/components/ui/dialog";
import { askableFields } from "@/lib/review/reason";
import { askMoreSchema, type ReviewedKind } from "@/lib/review/schema";
import { askMoreAction } from "./actions";

type Target = { kind: ReviewedKind; id: string; rowVersion: number };
type Done = (value: { undo: string | null }) => void;

function AskForm({ target, onDone }: { target: Target; onDone: Done }) {
  const t = useTranslations("queue.ask-dialog");
  const label = useTranslations(`review.fields.${target.kind}`);
  const fields: readonly string[] = askableFields[target.kind];
  const form = useActionForm(askMoreSchema, askMoreAction, {
    defaults: { ...target, fields: [] as string[], note: "" },
    draftKey: `ask:${target.id}`,
    draftOmit: ["kind"],
    onDone,
  });
  return (
    <ActionForm of={form} submitLabel={t("confirm")}>
      <CheckboxGroup
        name="fields"
        label={t("fields")}
        help={t("fields-help")}
        options={fields.map((field) => ({ value: field, label: label(field as never) }))}
      />
      <TextareaField name="note" label={t("note")} maxLength={2000} />
    </ActionForm>
  );
}

type Props = { isOpen: boolean; onClose: () => void; target: Target; onDone: Done };

export function AskDialog({ isOpen, onClose, target, onDone }: Props) {
  const t = useTranslations("queue.ask-dialog");
  const done: Done = (value) => {
    onClose();
    onDone(value);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("title")}>
      <AskForm target={target} onDone={done} />
    </Dialog>
  );
}
