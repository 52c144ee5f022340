"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { PersonFields } from "@/components/person/person-fields";
import { SeenElsewhereField, SeenField } from "@/components/person/seen-field";
import type { EditPersonValues } from "@/lib/person/form";
import { editPersonAction } from "./actions";

type Props = { defaults: EditPersonValues; draftKey: string; asksElsewhere: boolean };

/** A person's details; what they change of the tier, or of where the person counts, is shown before anything is saved. */
export function EditPersonForm({ defaults, draftKey, asksElsewhere }: Props) {
  const fields = useTranslations("person.fields");
  const effect = useTranslations("person.effect");
  const page = useTranslations("person.edit-page");
  const { id, rowVersion, ...typed } = defaults;
  const labels = {
    ...{ name: fields("name"), email: fields("email"), employedFrom: fields("employed-from") },
    ...{ employedUntil: fields("employed-until"), isSeen: effect("seen") },
    isElsewhereSeen: effect("elsewhere"),
  };
  const form = usePostForm(editPersonAction, labels, { defaults: typed, draftKey });
  return (
    <ActionForm of={form} hidden={{ id, rowVersion }} submitLabel={page("submit")} className="grid max-w-xl gap-6">
      <PersonFields hasUntil />
      <SeenField />
      {asksElsewhere ? <SeenElsewhereField /> : null}
    </ActionForm>
  );
}
