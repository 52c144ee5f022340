"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { AmountField } from "@/components/form/field/amount-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { announce } from "@/components/ui/notices";
import { approveLessForm } from "@/lib/benefit/form";
import { useRouter } from "@/lib/i18n/navigation";
import { approveLessAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; of: "money" | "units"; currency: string | null };

/** Approves less than what was asked for, with a reason that the partner reads. */
export function ApproveLess({ row, of, currency }: Props) {
  const t = useTranslations("review.less");
  const router = useRouter();
  const form = useActionForm(approveLessForm, approveLessAction, {
    defaults: { ...row, of, amount: "", note: "" },
    draftKey: `less:${row.id}`,
    onDone: () => {
      announce({ text: t("done"), tone: "met" });
      router.refresh();
    },
  });
  const amount = { name: "amount", label: t("amount") };
  return (
    <Disclosure summary={t("title")}>
      <ActionForm of={form} submitLabel={t("submit")} variant="secondary" className="grid max-w-xl gap-4 py-2">
        {of === "money" ? (
          <AmountField {...amount} currency={currency ?? ""} />
        ) : (
          <TextField {...amount} inputMode="numeric" maxLength={20} className="max-w-40" />
        )}
        <TextareaField name="note" label={t("note")} maxLength={2000} />
      </ActionForm>
    </Disclosure>
  );
}
