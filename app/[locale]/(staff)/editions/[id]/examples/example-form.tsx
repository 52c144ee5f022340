"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { AmountField } from "@/components/form/field/amount-field";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { SelectField } from "@/components/form/field/select-field";
import type { SelectOption } from "@/components/form/field/select-input";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { type ActivityKind, isOfShape, saidKind } from "@/lib/activity/kind";
import { addExampleSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { addExampleAction } from "./actions";

/** `exams`: how certifications of the edition are written. */
type Props = {
  row: { id: string; rowVersion: number };
  tiers: SelectOption[];
  exams: string[];
  kinds: ActivityKind[];
  currency: string;
};

const nothing = { title: "", people: "", isSigned: true };

/** How much of a kind the company has, over twelve months or a month. */
function Figure({ kind, currency }: { kind: ActivityKind; currency: string }) {
  const t = useTranslations("kinds");
  const field = { name: kind, label: t(`${saidKind(kind)}.example`), isOptional: true };
  return isOfShape(kind, "money") ? (
    <AmountField {...field} currency={currency} />
  ) : (
    <TextField {...field} inputMode="numeric" />
  );
}

/** Adds an example: a company in a few words, and the tier that the rules must or must not give it. */
export function ExampleForm({ row, tiers, exams, kinds, currency }: Props) {
  const t = useTranslations("edition.examples");
  const router = useRouter();
  const [one, other] = exams;
  const help = one && other ? t("people-help", { one, other }) : t("people-plain");
  const form = useActionForm(addExampleSchema, addExampleAction, {
    defaults: {
      ...row,
      ...nothing,
      ...Object.fromEntries(kinds.map((kind) => [kind, ""])),
      tier: tiers.at(-1)?.value ?? "",
      is: "is-not",
    },
    onDone: () => {
      announce({ text: t("added"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <TextField name="title" label={t("fields.title")} />
      <TextField name="people" label={t("fields.people")} help={help} isOptional />
      <div className="grid gap-5 sm:grid-cols-3">
        {kinds.map((kind) => (
          <Figure key={kind} kind={kind} currency={currency} />
        ))}
      </div>
      <CheckboxField name="isSigned" label={t("fields.is-signed")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="is"
          label={t("fields.is")}
          placeholder={null}
          options={(["is", "is-not"] as const).map((value) => ({ value, label: t(`answers.${value}`) }))}
        />
        <SelectField name="tier" label={t("fields.tier")} placeholder={null} options={tiers} />
      </div>
    </ActionForm>
  );
}
