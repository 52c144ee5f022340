"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { usePostForm } from "@/components/form/use-post-form";
import { retireKeyAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; thumbprint: string; retiredOn: string };

/** Says from which day on badges are not proven by a key any more. */
export function RetireKeyForm({ row, thumbprint, retiredOn }: Props) {
  const t = useTranslations("badge.keys");
  const labels = { retiredOn: t("retired-on") };
  const form = usePostForm(retireKeyAction, labels, { defaults: { retiredOn } });
  return (
    <ActionForm
      of={form}
      hidden={{ ...row, thumbprint }}
      submitLabel={t("retire-submit")}
      variant="secondary"
      className="grid max-w-md gap-4 py-2"
    >
      <DateField name="retiredOn" label={labels.retiredOn} required />
    </ActionForm>
  );
}
