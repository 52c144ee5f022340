"use client";

import type { Action } from "@/lib/form/state";
import { ActionForm } from "./action-form";
import { TextareaField } from "./field/textarea-field";
import { usePostForm } from "./use-post-form";

type ReasonWords = { lead: string; label: string; help: string; submit: string };

type Props = {
  action: Action<unknown>;
  row: { id: string; rowVersion: number };
  words: ReasonWords;
  draftKey: string;
};

/** Ends or sends back what a row stands for, with the reason that those concerned will read. */
export function ReasonForm({ action, row, words, draftKey }: Props) {
  const form = usePostForm(action, { reason: words.label }, { draftKey });
  return (
    <ActionForm
      of={form}
      hidden={{ id: row.id, rowVersion: row.rowVersion }}
      submitLabel={words.submit}
      variant="danger"
      className="measure grid gap-4"
    >
      <p className="text-soft">{words.lead}</p>
      <TextareaField name="reason" label={words.label} help={words.help} maxLength={1000} required />
    </ActionForm>
  );
}
