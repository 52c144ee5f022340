"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { customerWords, fieldUses } from "@/lib/activity/entry";
import { activityShapes } from "@/lib/activity/shape";
import { noCustomerWord, type SaveActivityKind, saveActivityKindSchema } from "@/lib/editor/activity-schema";
import { saveActivityKindAction } from "./actions";
import { useSaved } from "./use-saved";

type Props = { row: { id: string; rowVersion: number }; values: Omit<SaveActivityKind, "id" | "rowVersion"> };

/** What is counted, one and several of it in each language. */
function UnitFields() {
  const t = useTranslations("edition.activity.form");
  return (
    <>
      <TextField name="oneFr" label={t("one-fr")} help={t("unit-help")} maxLength={40} />
      <TextField name="otherFr" label={t("other-fr")} maxLength={40} />
      <TextField name="oneEn" label={t("one-en")} maxLength={40} />
      <TextField name="otherEn" label={t("other-en")} maxLength={40} />
    </>
  );
}

/** Adds a kind of activity to a draft, or changes one; its shape and its word stay. */
export function ActivityKindForm({ row, values }: Props) {
  const t = useTranslations("edition.activity.form");
  const shapes = useTranslations("edition.activity.shapes");
  const names = useTranslations("edition.draft");
  const save = useTranslations("edition.clause");
  const form = useActionForm(saveActivityKindSchema, saveActivityKindAction, {
    defaults: { ...row, ...values },
    onDone: useSaved(),
  });
  const shape = useWatch({ control: form.form.control, name: "shape" });
  const uses = fieldUses.map((value) => ({ value, label: t(`uses.${value}`) }));
  return (
    <ActionForm of={form} submitLabel={save("save")} variant="secondary" className="grid max-w-md gap-4">
      {values.isNew ? (
        <>
          <SelectField
            name="shape"
            label={t("shape")}
            help={t("shape-help")}
            placeholder={null}
            options={activityShapes.map((value) => ({ value, label: shapes(value) }))}
          />
          <TextField name="word" label={t("word")} help={t("word-help")} maxLength={40} />
        </>
      ) : null}
      <TextField name="fr" label={names("fr")} maxLength={80} />
      <TextField name="en" label={names("en")} maxLength={80} />
      {shape === "points" ? <UnitFields /> : null}
      <SelectField name="customer" label={t("customer")} placeholder={null} options={uses} />
      <SelectField name="reference" label={t("reference")} placeholder={null} options={uses} />
      <SelectField name="evidence" label={t("evidence")} placeholder={null} options={uses} />
      <SelectField
        name="customerWord"
        label={t("customer-word")}
        help={t("customer-word-help")}
        placeholder={null}
        options={([noCustomerWord, ...customerWords] as const).map((value) => ({
          value,
          label: t(`customer-words.${value}`),
        }))}
      />
      <TextField name="helpFr" label={t("help-fr")} help={t("help-help")} maxLength={200} isOptional />
      <TextField name="helpEn" label={t("help-en")} maxLength={200} isOptional />
    </ActionForm>
  );
}
