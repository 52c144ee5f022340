"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { setTracksSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { setTracksAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  path: (string | number)[];
  tracks: string[];
  choices: string[];
};

/** Changes the tracks that a clause accepts. */
export function TracksForm({ row, path, tracks, choices }: Props) {
  const t = useTranslations("edition.clause");
  const router = useRouter();
  const form = useActionForm(setTracksSchema, setTracksAction, {
    defaults: { ...row, path, tracks },
    onDone: () => {
      announce({ text: t("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid max-w-md gap-3">
      <CheckboxGroup name="tracks" label={t("tracks")} options={choices.map((value) => ({ value, label: value }))} />
    </ActionForm>
  );
}
