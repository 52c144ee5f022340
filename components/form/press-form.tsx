"use client";

import type { ButtonVariant } from "@/components/ui/button";
import type { Action } from "@/lib/form/state";
import { ActionForm } from "./action-form";
import type { HiddenValues } from "./field/hidden-fields";
import { usePostForm } from "./use-post-form";

type Props = {
  action: Action<unknown>;
  /** What the press is about. */
  hidden: HiddenValues;
  label: string;
  variant?: ButtonVariant;
};

/** One press, with its refusal beside it; the browser can post it by itself. */
export function PressForm({ action, hidden, label, variant = "primary" }: Props) {
  const form = usePostForm(action, {});
  return <ActionForm of={form} hidden={hidden} submitLabel={label} variant={variant} className="grid gap-4" />;
}
