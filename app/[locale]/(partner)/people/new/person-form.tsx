"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { PersonFields } from "@/components/person/person-fields";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { addPersonForm } from "@/lib/person/form";
import { addPersonAction } from "./actions";

const blank = { name: "", email: "", employedFrom: "", employedUntil: "" };

export function PersonForm({ draftKey }: { draftKey: string }) {
  const t = useTranslations("person.new");
  const router = useRouter();
  const form = useActionForm(addPersonForm, addPersonAction, {
    defaults: blank,
    draftKey,
    onDone: ({ id }) => {
      announce({ text: t("done", { name: form.form.getValues("name") }), tone: "met" });
      router.push(`/people/${id}`);
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-6">
      <PersonFields />
    </ActionForm>
  );
}
