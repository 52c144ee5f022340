"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { SelectField } from "@/components/form/field/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { assignStepSchema } from "@/lib/plan/scenario/schema";
import { assignStepAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  ownerId: string;
  dueOn: string;
  members: { id: string; name: string }[];
};

/** Assigns a step of the plan to somebody, with a date. */
export function AssignStepForm({ row, ownerId, dueOn, members }: Props) {
  const t = useTranslations("scenario.planned-page");
  const router = useRouter();
  const form = useActionForm(assignStepSchema, assignStepAction, {
    defaults: { ...row, ownerId, dueOn },
    onDone: () => {
      announce({ text: t("assigned"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid max-w-xl gap-4 py-2">
      <SelectField
        name="ownerId"
        label={t("fields.owner-id")}
        placeholder={t("no-owner")}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="dueOn" label={t("fields.due-on")} isOptional />
    </ActionForm>
  );
}
