"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup } from "@/components/form/field/checkbox-group";
import { TextareaField } from "@/components/form/field/textarea-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { businessModels } from "@/lib/partner/business-model";
import { type EditPartner, editPartnerSchema } from "@/lib/partner/schema";
import { editCompanyAction } from "./actions";

export function EditCompanyForm({ defaults, draftKey }: { defaults: EditPartner; draftKey: string }) {
  const t = useTranslations("company");
  const terms = useTranslations("terms");
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
        options={businessModels.map((value) => ({ value, label: terms(`business-models.${value}`) }))}
      />
    </ActionForm>
  );
}
