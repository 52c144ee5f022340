"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Day } from "@/lib/date/day";
import { useRouter } from "@/lib/i18n/navigation";
import { leavePersonForm } from "@/lib/person/form";
import { leavePersonAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; lastDay: Day };

export function LeaveForm({ row, lastDay }: Props) {
  const t = useTranslations("person");
  const router = useRouter();
  const form = useActionForm(leavePersonForm, leavePersonAction, {
    defaults: { ...row, employedUntil: lastDay },
    onDone: () => {
      announce({ text: t("page.leave-done"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("page.leave-submit")} variant="secondary">
      <DateField name="employedUntil" label={t("fields.employed-until")} help={t("page.leave-help")} />
    </ActionForm>
  );
}
