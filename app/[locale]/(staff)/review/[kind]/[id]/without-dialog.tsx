"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Dialog } from "@/components/ui/dialog";
import type { Unconfirmed } from "@/lib/confirmation/said";
import type { ReviewedKind } from "@/lib/review/kind";
import { acceptSchema } from "@/lib/review/schema";
import { acceptAction } from "./actions";

type Target = { kind: ReviewedKind; id: string; rowVersion: number };
type Done = (value: { undo: string | null }) => void;
type FormProps = { target: Target; why: Unconfirmed; onDone: Done };

function WithoutForm({ target, why, onDone }: FormProps) {
  const t = useTranslations("confirmation.without");
  const form = useActionForm(acceptSchema, acceptAction, {
    defaults: { ...target, note: "" },
    draftKey: `without:${target.id}`,
    draftOmit: ["kind"],
    onDone,
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid gap-5">
      <p>{t(`lead.${why}`)}</p>
      <TextareaField name="note" label={t("note")} help={t("note-help")} maxLength={2000} />
    </ActionForm>
  );
}

type Props = Omit<FormProps, "why"> & { why: Unconfirmed | null; isOpen: boolean; onClose: () => void };

/** Verifies what the customer was asked about and did not confirm: with a reason, which the partner reads. */
export function WithoutDialog({ isOpen, onClose, why, target, onDone }: Props) {
  const t = useTranslations("confirmation.without");
  const done: Done = (value) => {
    onClose();
    onDone(value);
  };
  return (
    <Dialog isOpen={isOpen && why !== null} onClose={onClose} title={t("title")}>
      {why ? <WithoutForm target={target} why={why} onDone={done} /> : null}
    </Dialog>
  );
}
