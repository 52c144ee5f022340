"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { usePostForm } from "@/components/form/use-post-form";
import { chooseRulesAction } from "./actions";

type Props = { rowVersion: number; editions: SelectOption[]; edition: string };

/** A built-in edition, used as it is. */
export function BuiltInForm({ rowVersion, editions, edition }: Props) {
  const t = useTranslations("set-up.rules");
  const labels = { edition: t("edition") };
  const form = usePostForm(chooseRulesAction, labels, { defaults: { edition } });
  return (
    <ActionForm of={form} hidden={{ rowVersion }} submitLabel={t("use")} className="grid max-w-2xl gap-5">
      <SelectField name="edition" label={labels.edition} options={editions} placeholder={null} />
    </ActionForm>
  );
}
