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
  const t = useTranslations("person");
  const { id, rowVersion, ...typed } = defaults;
  const labels = {
    ...{ name: t("fields.name"), email: t("fields.email"), employedFrom: t("fields.employed-from") },
    ...{ employedUntil: t("fields.employed-until"), isSeen: t("effect.seen") },
    isElsewhereSeen: t("effect.elsewhere"),
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
      {asksElsewhere ? <SeenElsewhereField /> : null}
    </ActionForm>
  );
}
