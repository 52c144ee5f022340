"use client";

import { useTranslations } from "next-intl";
import { askTextPublicationAction } from "@/app/[locale]/(staff)/texts/[version]/actions";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Day } from "@/lib/date/day";

type Props = { row: { version: string; rowVersion: number }; today: Day; isUnread: boolean };

/** Counsel's name and the day they approved the text. */
export function AskForm({ row, today, isUnread }: Props) {
  const t = useTranslations("text.publish");
  const labels = { counselName: t("counsel-name"), counselApprovedOn: t("counsel-approved-on") };
  const form = usePostForm(askTextPublicationAction, labels);
  return (
    <ActionForm
      of={form}
      hidden={row}
      submitLabel={t(isUnread ? "submit-unread" : "submit")}
      className="grid max-w-2xl gap-5"
    >
      <TextField name="counselName" label={labels.counselName} help={t("counsel-help")} required />
      <DateField name="counselApprovedOn" label={labels.counselApprovedOn} max={today} required />
    </ActionForm>
  );
}
