"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { type SaveKind, saveKindSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { saveKindAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; values: Omit<SaveKind, "id" | "rowVersion"> };

/** Names a kind of competencies in a draft; left empty, the portal's own words name it. */
export function KindForm({ row, values }: Props) {
  const t = useTranslations("edition.words");
  const save = useTranslations("edition.clause");
  const router = useRouter();
  const form = useActionForm(saveKindSchema, saveKindAction, {
    defaults: { ...row, ...values },
    onDone: () => {
      announce({ text: save("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={save("save")} variant="secondary" className="grid max-w-md gap-4">
      <TextField name="oneFr" label={t("one-fr")} maxLength={80} isOptional />
      <TextField name="severalFr" label={t("several-fr")} maxLength={80} isOptional />
      <TextField name="oneEn" label={t("one-en")} maxLength={80} isOptional />
      <TextField name="severalEn" label={t("several-en")} maxLength={80} isOptional />
    </ActionForm>
  );
}
