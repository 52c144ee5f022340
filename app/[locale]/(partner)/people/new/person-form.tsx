"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { PersonFields } from "@/components/person/person-fields";
import { SeenElsewhereField } from "@/components/person/seen-field";
import { addPersonAction } from "./actions";

/** A new person; where they would count in another company, that is said before anything is saved. */
export function PersonForm({ draftKey, asksElsewhere }: { draftKey: string; asksElsewhere: boolean }) {
  const fields = useTranslations("person.fields");
  const effect = useTranslations("person.effect");
  const page = useTranslations("person.new");
  const labels = {
    ...{ name: fields("name"), email: fields("email"), employedFrom: fields("employed-from") },
    ...{ isElsewhereSeen: effect("elsewhere") },
  };
  const form = usePostForm(addPersonAction, labels, { defaults: {}, draftKey });
  return (
    <ActionForm of={form} hidden={{ employedUntil: "" }} submitLabel={page("submit")} className="grid max-w-xl gap-6">
      <PersonFields />
      {asksElsewhere ? <SeenElsewhereField /> : null}
    </ActionForm>
  );
}
