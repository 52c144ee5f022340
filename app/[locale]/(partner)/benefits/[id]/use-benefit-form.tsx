"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { AmountField } from "@/components/form/field/amount-field";
import { DateField } from "@/components/form/field/date-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Benefit } from "@/lib/benefit/benefit";
import { benefitUseForm } from "@/lib/benefit/form";
import type { Day } from "@/lib/date/day";
import { useRouter } from "@/lib/i18n/navigation";
import { recordBenefitUseAction } from "./actions";

type Props = {
  benefitId: string;
  of: Benefit["measure"]["of"];
  currency: string | null;
  /** Allocations with something left; none for a benefit that is given at once. */
  choices: { value: string; label: string }[];
  today: Day;
};

/** Records what was used. */
export function UseBenefitForm({ benefitId, of, currency, choices, today }: Props) {
  const t = useTranslations("benefit.use");
  const router = useRouter();
  const form = useActionForm(benefitUseForm, recordBenefitUseAction, {
    defaults: { benefitId, of, requestId: choices[0]?.value ?? "", amount: "", usedOn: today, note: "" },
    onDone: () => {
      announce({ text: t("done"), tone: "met" });
      router.refresh();
    },
  });
  const amount = { name: "amount", label: t("amount") };
  return (
    <div className="grid gap-4">
      <h3 className="font-semibold">{t("title")}</h3>
      <ActionForm of={form} submitLabel={t("submit")} variant="secondary" className="grid max-w-xl gap-5">
        {choices.length > 1 ? (
          <SelectField name="requestId" label={t("allocation")} placeholder={null} options={choices} />
        ) : null}
        {of === "money" ? (
          <AmountField {...amount} currency={currency ?? ""} />
        ) : (
          <TextField {...amount} inputMode="numeric" maxLength={20} className="max-w-40" />
        )}
        <DateField name="usedOn" label={t("used-on")} max={today} />
        <TextField name="note" label={t("note")} maxLength={300} isOptional />
      </ActionForm>
    </div>
  );
}
