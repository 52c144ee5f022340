"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { PersonFields } from "@/components/person/person-fields";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { type EditPersonValues, editPersonForm } from "@/lib/person/form";
import { editPersonAction } from "./actions";

export function EditPersonForm({ defaults, draftKey }: { defaults: EditPersonValues; draftKey: string }) {
  const t = useTranslations("person.edit-page");
  const router = useRouter();
  const form = useActionForm(editPersonForm, editPersonAction, {
    defaults,
    draftKey,
    onDone: ({ id }) => {
      announce({ text: t("done"), tone: "met" });
      router.push(`/people/${id}`);
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-6">
      <PersonFields hasUntil />
    </ActionForm>
  );
}
