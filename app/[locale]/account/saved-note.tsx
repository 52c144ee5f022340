"use client";

import { useTranslations } from "next-intl";
import { CircleCheck } from "@/components/ui/icons";
import type { FormState } from "@/lib/form/state";

/** Confirms the last action, beside its button. */
export function SavedNote({ state, what }: { state: FormState; what: "profile" | "password" | "passkey" | "address" }) {
  const t = useTranslations("account.saved");
  if (!state?.ok) return null;
  return (
    <p role="status" className="flex items-center gap-2 text-met">
      <CircleCheck aria-hidden className="size-5 shrink-0" />
      {t(what)}
    </p>
  );
}
