"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { addChapterSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { addChapterAction } from "./actions";

type Options = { value: string; label: string }[];
type Props = { row: { id: string; rowVersion: number }; tiers: Options; kinds: Options };

/** Adds a tier or a competency. */
export function AddChapterForm({ row, tiers, kinds }: Props) {
  const chapter = useTranslations("edition.chapter");
  const clause = useTranslations("edition.clause");
  const of = useTranslations("edition.of");
  const draft = useTranslations("edition.draft");
  const router = useRouter();
  const form = useActionForm(addChapterSchema, addChapterAction, {
    defaults: { ...row, kind: "tier", above: tiers.at(-1)?.value ?? "", fr: "", en: "" },
    onDone: () => {
      announce({ text: chapter("added"), tone: "met" });
      router.refresh();
    },
  });
  const kind = useWatch({ control: form.form.control, name: "kind" });
  return (
    <ActionForm of={form} submitLabel={clause("add-submit")} variant="secondary" className="grid max-w-md gap-4 py-3">
      <SelectField
        name="kind"
        label={chapter("kind")}
        placeholder={null}
        options={[{ value: "tier", label: of("tier") }, ...kinds]}
      />
      {kind === "tier" ? (
        <SelectField name="above" label={chapter("above")} placeholder={null} options={tiers} />
      ) : null}
      <TextField name="fr" label={draft("fr")} />
      <TextField name="en" label={draft("en")} />
    </ActionForm>
  );
}
