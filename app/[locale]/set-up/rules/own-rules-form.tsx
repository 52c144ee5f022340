"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { draftOwnRulesAction } from "./actions";

/** A draft of one's own, begun from another edition or from nothing. */
export function OwnRulesForm({ bases }: { bases: SelectOption[] }) {
  const t = useTranslations("set-up.rules");
  const labels = { basedOn: t("based-on"), fr: t("name-fr"), en: t("name-en"), currency: t("currency") };
  const form = usePostForm(draftOwnRulesAction, labels, { defaults: { basedOn: bases[0]?.value ?? "" } });
  return (
    <ActionForm of={form} submitLabel={t("draft")} variant="secondary" className="grid max-w-2xl gap-5">
      <SelectField name="basedOn" label={labels.basedOn} options={bases} placeholder={null} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField name="fr" label={labels.fr} required />
        <TextField name="en" label={labels.en} required />
      </div>
      <TextField
        name="currency"
        label={labels.currency}
        help={t("currency-help")}
        maxLength={3}
        autoComplete="off"
        spellCheck={false}
        isOptional
        className="max-w-xs"
      />
    </ActionForm>
  );
}
