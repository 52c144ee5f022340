"use client";

import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import type { ButtonVariant } from "@/components/ui/button";
import type { Action } from "@/lib/form/state";

type Props = {
  action: Action<unknown>;
  row: { id: string; rowVersion: number };
  label: string;
  variant: ButtonVariant;
};

/** One press about a row, with its refusal beside it; the browser can post it by itself. */
export function PressForm({ action, row, label, variant }: Props) {
  const form = usePostForm(action, {});
  return <ActionForm of={form} hidden={row} submitLabel={label} variant={variant} className="grid gap-4" />;
}
