"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { benefitGivings, benefitKinds, benefitMeasures, benefitPeriods, demotionEffects } from "@/lib/benefit/benefit";
import { type BenefitValues, setBenefitForm } from "@/lib/editor/benefit-form";
import { useRouter } from "@/lib/i18n/navigation";
import { setEditionBenefitAction } from "./actions";
import { type GrantChoices, GrantFields } from "./grant-fields";

type Props = { values: BenefitValues; choices: GrantChoices };

function Measure({ of }: { of: BenefitValues["measure"] }) {
  const t = useTranslations("edition.benefits");
  const facts = useTranslations("benefit.facts");
  return (
    <>
      <SelectField
        name="measure"
        label={t("fields.measure")}
        placeholder={null}
        options={benefitMeasures.map((value) => ({ value, label: t(`measures.${value}`) }))}
      />
      {of === "money" ? <TextField name="currency" label={t("fields.currency")} className="max-w-24" /> : null}
      {of === "units" ? (
        <>
          <TextField name="unitFr" label={t("fields.unit-fr")} />
          <TextField name="unitEn" label={t("fields.unit-en")} />
          <TextField name="unitOneFr" label={t("fields.unit-one-fr")} help={t("fields.unit-one-help")} isOptional />
          <TextField name="unitOneEn" label={t("fields.unit-one-en")} isOptional />
        </>
      ) : null}
      {of === "money" || of === "units" ? (
        <SelectField
          name="period"
          label={facts("period")}
          placeholder={null}
          options={benefitPeriods.map((value) => ({ value, label: t(`periods.${value}`) }))}
        />
      ) : null}
    </>
  );
}

function Giving({ giving, demotion }: Pick<BenefitValues, "giving" | "demotion">) {
  const t = useTranslations("edition.benefits");
  const words = useTranslations("benefit.givings");
  const facts = useTranslations("benefit.facts");
  return (
    <>
      <SelectField
        name="giving"
        label={facts("giving")}
        placeholder={null}
        options={benefitGivings.map((value) => ({ value, label: words(value) }))}
      />
      {giving === "on-request" ? (
        <>
          <TextareaField name="evidenceFr" label={t("fields.evidence-fr")} maxLength={300} isOptional />
          <TextareaField name="evidenceEn" label={t("fields.evidence-en")} maxLength={300} isOptional />
          <TextField
            name="validMonths"
            label={t("fields.valid-months")}
            help={t("fields.valid-months-help")}
            inputMode="numeric"
            className="max-w-40"
            isOptional
          />
        </>
      ) : null}
      <SelectField
        name="demotion"
        label={facts("demotion")}
        placeholder={null}
        options={demotionEffects.map((value) => ({ value, label: t(`demotions.${value}`) }))}
      />
      {demotion === "keeps-days" ? (
        <TextField name="days" label={t("fields.days")} inputMode="numeric" className="max-w-40" />
      ) : null}
    </>
  );
}

/** Sets a benefit of a draft, or adds one. */
export function BenefitForm({ values, choices }: Props) {
  const t = useTranslations("edition.benefits");
  const kinds = useTranslations("benefit.kinds");
  const facts = useTranslations("benefit.facts");
  const router = useRouter();
  const form = useActionForm(setBenefitForm, setEditionBenefitAction, {
    defaults: values,
    onDone: () => {
      announce({ text: t("saved"), tone: "met" });
      router.refresh();
    },
  });
  const [measure, giving, demotion] = useWatch({
    control: form.form.control,
    name: ["measure", "giving", "demotion"],
  });
  return (
    <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid max-w-2xl gap-5">
      <SelectField
        name="kind"
        label={facts("kind")}
        placeholder={null}
        options={benefitKinds.map((value) => ({ value, label: kinds(value) }))}
      />
      <TextField name="fr" label={t("fields.fr")} maxLength={80} />
      <TextField name="en" label={t("fields.en")} maxLength={80} />
      <TextareaField name="descriptionFr" label={t("fields.description-fr")} maxLength={600} />
      <TextareaField name="descriptionEn" label={t("fields.description-en")} maxLength={600} />
      <Measure of={measure} />
      <GrantFields count={values.grants.length} choices={choices} hasAmount={measure !== "none"} />
      <Giving giving={giving} demotion={demotion} />
    </ActionForm>
  );
}
