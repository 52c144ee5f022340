"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { isActivityKind, saidKind } from "@/lib/activity/kind";
import { addClauseSchema, type ClauseKind } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { addClauseAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  path: (string | number)[];
  types: string[];
  tracks: string[];
  offered: readonly ClauseKind[];
  /** The kinds of competencies by their names. */
  kinds: { value: string; label: string }[];
};

/** Adds a requirement to a tier or a competency. */
export function AddClauseForm({ row, path, types, tracks, offered, kinds }: Props) {
  const t = useTranslations("edition.clause");
  const activities = useTranslations("kinds");
  const router = useRouter();
  const form = useActionForm(addClauseSchema, addClauseAction, {
    defaults: { ...row, path, kind: "agreement", type: "", tracks: [], competencyKind: "solution", amount: "" },
    onDone: () => {
      announce({ text: t("saved"), tone: "met" });
      router.refresh();
    },
  });
  const kind = useWatch({ control: form.form.control, name: "kind" });
  const isPeople = kind === "people";
  return (
    <ActionForm of={form} submitLabel={t("add-submit")} variant="secondary" className="grid max-w-md gap-4 py-3">
      <SelectField
        name="kind"
        label={t("kind")}
        placeholder={null}
        options={offered.map((value) => ({
          value,
          label: isActivityKind(value) ? activities(`${saidKind(value)}.clause`) : t(`kinds.${value}`),
        }))}
      />
      {isPeople ? (
        <>
          <SelectField name="type" label={t("type")} options={types.map((value) => ({ value, label: value }))} />
          <CheckboxGroup name="tracks" label={t("tracks")} options={tracks.map((value) => ({ value, label: value }))} />
        </>
      ) : null}
      {kind === "held" ? (
        <SelectField name="competencyKind" label={t("competency-kind")} placeholder={null} options={kinds} />
      ) : null}
      {kind === "agreement" ? null : (
        <TextField
          name="amount"
          label={isActivityKind(kind) ? activities(`${saidKind(kind)}.clause-amount`) : t(`amounts.${kind}`)}
          inputMode="decimal"
        />
      )}
    </ActionForm>
  );
}
