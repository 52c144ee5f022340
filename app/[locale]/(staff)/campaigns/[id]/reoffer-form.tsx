"use client";

import { reofferAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { usePostForm } from "@/components/form/use-post-form";

type Props = { id: string; partnerId?: string; label: string; name?: string };

/** Makes a new offer to one company, or to all whose offer expired. */
export function ReofferForm({ id, partnerId, label, name }: Props) {
  const form = usePostForm(reofferAction, {});
  return (
    <ActionForm
      of={form}
      hidden={{ id, partnerId }}
      submitLabel={null}
      name={name ?? label}
      className="grid justify-items-start gap-2"
    >
      <SubmitButton variant="secondary" size="sm">
        {label}
        {name ? <span className="sr-only"> — {name}</span> : null}
      </SubmitButton>
    </ActionForm>
  );
}
