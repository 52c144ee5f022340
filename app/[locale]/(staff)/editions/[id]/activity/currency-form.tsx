"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { setCurrencySchema } from "@/lib/editor/activity-schema";
import { setCurrencyAction } from "./actions";
import { useSaved } from "./use-saved";

type Props = { row: { id: string; rowVersion: number }; currency: string };

export function CurrencyForm({ row, currency }: Props) {
  const t = useTranslations("edition.activity.form");
  const save = useTranslations("edition.clause");
  const form = useActionForm(setCurrencySchema, setCurrencyAction, {
    defaults: { ...row, currency },
    onDone: useSaved(),
  });
  return (
    <ActionForm of={form} submitLabel={save("save")} variant="secondary" className="grid max-w-md gap-4">
      <TextField name="currency" label={t("currency")} help={t("currency-help")} maxLength={3} autoComplete="off" />
    </ActionForm>
  );
}
