"use client";

import { useLocale, useTranslations } from "next-intl";
import { CustomerContactFields } from "@/components/confirmation/customer-contact-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { CustomerWord } from "@/lib/activity/entry";
import { askCustomerForm } from "@/lib/confirmation/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { askCustomerAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; word: CustomerWord };

/** Asks somebody at the customer's to confirm the declaration. */
export function AskCustomerForm({ row, word }: Props) {
  const t = useTranslations("confirmation.ask");
  const locale = useLocale();
  const router = useRouter();
  const form = useActionForm(askCustomerForm, askCustomerAction, {
    defaults: { ...row, contactName: "", contactEmail: "", contactLocale: locale },
    draftKey: `customer:${row.id}`,
    onDone: () => {
      announce({ text: t("done"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-5">
      <CustomerContactFields word={word} />
    </ActionForm>
  );
}
