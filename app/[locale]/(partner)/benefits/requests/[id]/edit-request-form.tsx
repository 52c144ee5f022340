"use client";

import { useTranslations } from "next-intl";
import { RequestFields } from "@/components/benefit/request-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { Benefit } from "@/lib/benefit/benefit";
import { editBenefitRequestForm } from "@/lib/benefit/form";
import { useRouter } from "@/lib/i18n/navigation";
import { editBenefitRequestAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  of: Benefit["measure"]["of"];
  typed: { amount: string; reason: string; proofFileId: string };
  currency: string | null;
  evidence: string | null;
  proof?: { id: string; name: string; size: number } | undefined;
  /** The fields that a reviewer asked for; all where none did. */
  only?: readonly string[] | undefined;
};

export function EditRequestForm({ row, of, typed, ...fields }: Props) {
  const t = useTranslations("benefit.request");
  const router = useRouter();
  const form = useActionForm(editBenefitRequestForm, editBenefitRequestAction, {
    defaults: { ...row, of, ...typed },
    draftKey: `benefit-request:${row.id}`,
    onDone: () => {
      announce({ text: t("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("save")} className="grid max-w-xl gap-6">
      <RequestFields of={of} most="" {...fields} />
    </ActionForm>
  );
}
