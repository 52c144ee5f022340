"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/form/state";

/** Why the form was refused, said once: above it, or by the field at fault alone. */
export function PlainFault({ state }: { state: FormState }) {
  const t = useTranslations("refusals");
  if (state?.ok !== false || Object.values<string>(state.fields).includes(state.code)) return null;
  return (
    <div role="alert" className="flex gap-2.5 border-l-2 border-danger bg-danger-wash px-3.5 py-2.5 text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p>{t.has(state.code) ? t(state.code, state.params) : t("unknown", { code: state.code })}</p>
    </div>
  );
}
