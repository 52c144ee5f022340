"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { setReminderDaysSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { setReminderDaysAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; days: string };

/** Changes how many days before a loss the company is reminded. */
export function ReminderDaysForm({ row, days }: Props) {
  const clause = useTranslations("edition.clause");
  const settings = useTranslations("edition.settings");
  const router = useRouter();
  const form = useActionForm(setReminderDaysSchema, setReminderDaysAction, {
    defaults: { ...row, days },
    onDone: () => {
      announce({ text: clause("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={clause("save")} variant="secondary" className="grid max-w-md gap-3">
      <TextField name="days" label={settings("reminders")} help={settings("reminders-help")} className="max-w-60" />
    </ActionForm>
  );
}
