"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { PersonFields } from "@/components/person/person-fields";
import { SeenElsewhereField } from "@/components/person/seen-field";
import { addPersonAction } from "./actions";

/** A new person; where they would count in another company, that is said before anything is saved. */
export function PersonForm({ draftKey, asksElsewhere }: { draftKey: string; asksElsewhere: boolean }) {
  const t = useTranslations("person");
  const labels = {
    ...{ name: t("fields.name"), email: t("fields.email"), employedFrom: t("fields.employed-from") },
    ...{ isElsewhereSeen: t("effect.elsewhere") },
  };
  const form = usePostForm(addPersonAction, labels, { defaults: {}, draftKey });
  return (
    <ActionForm of={form} hidden={{ employedUntil: "" }} submitLabel={t("new.submit")} className="grid max-w-xl gap-6">
      <PersonFields />
      {asksElsewhere ? <SeenElsewhereField /> : null}
    </ActionForm>
  );
}
