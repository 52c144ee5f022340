"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Edition } from "@/lib/edition/edition";
import { competencyCounts, sharedPeopleRules } from "@/lib/edition/shared-people";
import { rolesChoices, setCountingSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { setCountingAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; counting: Edition["counting"] };

/** Changes for how much a person counts, and where one does whom several companies declare. */
export function CountingForm({ row, counting }: Props) {
  const clause = useTranslations("edition.clause");
  const settings = useTranslations("edition.settings");
  const router = useRouter();
  const { rolesPerPerson, competenciesPerPerson, sharedPeople = "every" } = counting;
  const roles = String(rolesPerPerson);
  const choices = [...new Set([...rolesChoices, roles])];
  const form = useActionForm(setCountingSchema, setCountingAction, {
    defaults: { ...row, roles, competencies: competenciesPerPerson, shared: sharedPeople },
    onDone: () => {
      announce({ text: clause("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={clause("save")} variant="secondary" className="grid max-w-md gap-4">
      <SelectField
        name="roles"
        label={settings("counting.roles")}
        options={choices.map((value) => ({ value, label: settings("counting.roles-choice", { value }) }))}
        placeholder={null}
      />
      <SelectField
        name="competencies"
        label={settings("counting.competencies")}
        options={competencyCounts.map((value) => ({
          value,
          label: settings(`counting.competencies-choices.${value}`),
        }))}
        placeholder={null}
      />
      <SelectField
        name="shared"
        label={settings("counting.shared")}
        help={settings("counting.shared-help")}
        options={sharedPeopleRules.map((value) => ({ value, label: settings(`counting.shared-choices.${value}`) }))}
        placeholder={null}
      />
    </ActionForm>
  );
}
