"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { AmountField } from "@/components/form/field/amount-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Benefit } from "@/lib/benefit/benefit";
import { setBudgetForm } from "@/lib/benefit/form";
import type { Day } from "@/lib/date/day";
import { useRouter } from "@/lib/i18n/navigation";
import { setBudgetAction } from "./actions";

type Props = {
  benefitId: string;
  /** A day of the period. */
  on: Day;
  rowVersion: number;
  of: Benefit["measure"]["of"];
  currency: string | null;
  typed: string;
};

/** Sets what may be allocated of a benefit in a period. */
export function BudgetForm({ benefitId, on, rowVersion, of, currency, typed }: Props) {
  const t = useTranslations("overview.benefits");
  const router = useRouter();
  const form = useActionForm(setBudgetForm, setBudgetAction, {
    defaults: { benefitId, on, rowVersion, of, amount: typed },
    onDone: () => {
      announce({ text: t("budget-saved"), tone: "met" });
      router.refresh();
    },
  });
  const field = { name: "amount", label: t("budget"), help: t("budget-help"), isOptional: true };
  return (
    <ActionForm of={form} submitLabel={t("save-budget")} variant="secondary" className="grid max-w-md gap-3 py-2">
      {of === "money" ? (
        <AmountField {...field} currency={currency ?? ""} />
      ) : (
        <TextField {...field} inputMode="numeric" maxLength={20} className="max-w-40" />
      )}
    </ActionForm>
  );
}
