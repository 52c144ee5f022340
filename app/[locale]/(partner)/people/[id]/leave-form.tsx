"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { usePostForm } from "@/components/form/use-post-form";
import { SeenField } from "@/components/person/seen-field";
import type { Day } from "@/lib/date/day";
import { leavePersonAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; lastDay: Day };

/** Records a departure; what it changes of the tier is shown before anything is saved. */
export function LeaveForm({ row, lastDay }: Props) {
  const fields = useTranslations("person.fields");
  const effect = useTranslations("person.effect");
  const page = useTranslations("person.page");
  const labels = { employedUntil: fields("employed-until"), isSeen: effect("seen") };
  const form = usePostForm(leavePersonAction, labels, { defaults: { employedUntil: lastDay } });
  return (
    <ActionForm of={form} hidden={row} submitLabel={page("leave-submit")} variant="secondary">
      <DateField name="employedUntil" label={labels.employedUntil} help={page("leave-help")} />
      <SeenField />
    </ActionForm>
  );
}
