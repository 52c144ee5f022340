"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { type EditPartner, editPartnerSchema } from "@/lib/partner/schema";
import { editCompanyAction } from "./actions";

type Props = { defaults: EditPartner; models: { value: string; label: string }[]; draftKey: string };

export function EditCompanyForm({ defaults, models, draftKey }: Props) {
  const t = useTranslations("company");
  const router = useRouter();
  const form = useActionForm(editPartnerSchema, editCompanyAction, {
    defaults,
    draftKey,
    onDone: () => {
      announce({ text: t("edit-page.done"), tone: "met" });
      router.push("/company");
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("edit-page.submit")} className="grid max-w-xl gap-6">
      <TextareaField name="address" label={t("fields.address")} help={t("fields.address-help")} rows={3} />
      <CheckboxGroup
        name="businessModels"
        label={t("fields.business-models")}
        help={t("fields.business-models-help")}
        options={models}
      />
    </ActionForm>
  );
}
