"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { PersonFields } from "@/components/person/person-fields";
import { SeenField } from "@/components/person/seen-field";
import type { EditPersonValues } from "@/lib/person/form";
import { editPersonAction } from "./actions";

/** A person's details; what other days change of the tier is shown before anything is saved. */
export function EditPersonForm({ defaults, draftKey }: { defaults: EditPersonValues; draftKey: string }) {
  const t = useTranslations("person");
  const { id, rowVersion, ...typed } = defaults;
  const labels = {
    ...{ name: t("fields.name"), email: t("fields.email"), employedFrom: t("fields.employed-from") },
    ...{ employedUntil: t("fields.employed-until"), isSeen: t("effect.seen") },
  };
  const form = usePostForm(editPersonAction, labels, { defaults: typed, draftKey });
  return (
    <ActionForm
      of={form}
      hidden={{ id, rowVersion }}
      submitLabel={t("edit-page.submit")}
      className="grid max-w-xl gap-6"
    >
      <PersonFields hasUntil />
      <SeenField />
    </ActionForm>
  );
}
