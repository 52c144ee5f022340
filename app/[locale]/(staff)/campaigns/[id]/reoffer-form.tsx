"use client";

import { useLocale } from "next-intl";
import { useActionState } from "react";
import { reofferAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";

type Props = { id: string; partnerId?: string; label: string; name?: string };

/** Makes a new offer to one company, or to all whose offer expired. */
export function ReofferForm({ id, partnerId, label, name }: Props) {
  const locale = useLocale();
  const [state, submit] = useActionState<FormState, FormData>(reofferAction, null);
  return (
    <form action={submit} aria-label={name ?? label} className="grid justify-items-start gap-2">
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={id} />
      {partnerId ? <input type="hidden" name="partnerId" value={partnerId} /> : null}
      <PlainSubmit variant="secondary" size="sm">
        {label}
        {name ? <span className="sr-only"> — {name}</span> : null}
      </PlainSubmit>
    </form>
  );
}
