"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { type SaveCredential, saveCredentialSchema } from "@/lib/editor/schema";
import { ladderPlaces } from "@/lib/editor/word-values";
import { useRouter } from "@/lib/i18n/navigation";
import { saveCredentialAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  values: Omit<SaveCredential, "id" | "rowVersion">;
  /** The types of the ladder, the lowest first. */
  ladder: readonly string[];
  /** What a word is, for who adds one. */
  help: string;
};

/** Where on the ladder a type can stand: beside it, at its foot, or right above another type. */
const usePlaces = (ladder: readonly string[], type: string) => {
  const t = useTranslations("edition.words");
  const others = ladder.filter((one) => one !== type);
  return [
    { value: ladderPlaces.none, label: t("no-ladder") },
    { value: ladderPlaces.lowest, label: t("lowest") },
    ...others.map((one) => ({ value: one, label: t("above-type", { type: one }) })),
  ];
};

/** Adds a certification to a draft, or changes one; its word stays. */
export function CredentialForm({ row, values, ladder, help }: Props) {
  const t = useTranslations("edition.words");
  const names = useTranslations("edition.draft");
  const save = useTranslations("edition.clause");
  const router = useRouter();
  const form = useActionForm(saveCredentialSchema, saveCredentialAction, {
    defaults: { ...row, ...values },
    onDone: () => {
      announce({ text: save("saved"), tone: "met" });
      router.refresh();
    },
  });
  const places = usePlaces(ladder, values.type);
  return (
    <ActionForm of={form} submitLabel={save("save")} variant="secondary" className="grid max-w-md gap-4">
      {values.isNew ? <TextField name="type" label={t("type")} help={help} maxLength={60} /> : null}
      <TextField name="fr" label={names("fr")} maxLength={80} />
      <TextField name="en" label={names("en")} maxLength={80} />
      <CheckboxField name="isTracked" label={t("is-tracked")} />
      <SelectField name="above" label={t("above")} help={t("above-help")} placeholder={null} options={places} />
      <TextField name="hours" label={t("hours")} help={t("hours-help")} inputMode="numeric" isOptional />
      <TextField name="validMonths" label={t("valid-months")} inputMode="numeric" isOptional />
      <TextField name="versions" label={t("versions")} help={t("versions-help")} maxLength={400} isOptional />
      <TextField name="roleFr" label={t("role-fr")} help={t("role-help")} maxLength={40} isOptional />
      <TextField name="roleEn" label={t("role-en")} maxLength={40} isOptional />
    </ActionForm>
  );
}
