"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/field/textarea-field";
import { usePostForm } from "@/components/form/use-post-form";
import { longestReason } from "@/lib/confirmation/limits";
import { answerCustomerAction } from "./actions";

/** A no, with what is not right: only the vendor's team reads it. */
export function NoForm({ secret, partner, vendor }: { secret: string; partner: string; vendor: string }) {
  const t = useTranslations("confirmation.page");
  const form = usePostForm(answerCustomerAction, {});
  const hidden = { secret, tookPlace: "no" };
  return (
    <ActionForm of={form} hidden={hidden} submitLabel={t("send", { vendor })} className="grid gap-5">
      <TextareaField
        name="reason"
        label={t("reason")}
        help={t("reason-help", { vendor, partner })}
        maxLength={longestReason}
      />
    </ActionForm>
  );
}
