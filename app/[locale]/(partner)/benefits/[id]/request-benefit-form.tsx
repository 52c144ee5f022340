"use client";

import { useTranslations } from "next-intl";
import { RequestFields } from "@/components/benefit/request-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Benefit } from "@/lib/benefit/benefit";
import { requestBenefitForm } from "@/lib/benefit/form";
import { useRouter } from "@/lib/i18n/navigation";
import { requestBenefitAction } from "./actions";

type Props = {
  benefitId: string;
  of: Benefit["measure"]["of"];
  currency: string | null;
  /** What is left to ask for. */
  most: string;
  evidence: string | null;
};

export function RequestBenefitForm({ benefitId, of, ...fields }: Props) {
  const t = useTranslations("benefit.ask");
  const router = useRouter();
  const form = useActionForm(requestBenefitForm, requestBenefitAction, {
    defaults: { benefitId, of, amount: "", reason: "", proofFileId: "" },
    draftKey: `benefit:${benefitId}`,
    onDone: ({ id }) => {
      announce({ text: t("done"), tone: "met" });
      router.push(`/benefits/requests/${id}`);
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-6">
      <RequestFields of={of} {...fields} />
    </ActionForm>
  );
}
