"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { setNameSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { setNameAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  path: (string | number)[];
  name: { fr: string; en: string };
};

/** Changes the name of a tier, a competency or the edition, in both languages. */
export function NameForm({ row, path, name }: Props) {
  const clause = useTranslations("edition.clause");
  const draft = useTranslations("edition.draft");
  const router = useRouter();
  const form = useActionForm(setNameSchema, setNameAction, {
    defaults: { ...row, path, fr: name.fr, en: name.en },
    onDone: () => {
      announce({ text: clause("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={clause("save")} variant="secondary" className="grid max-w-md gap-3">
      <TextField name="fr" label={draft("fr")} />
      <TextField name="en" label={draft("en")} />
    </ActionForm>
  );
}
