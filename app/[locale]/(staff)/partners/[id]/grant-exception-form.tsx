"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/field/date-field";
import { SelectField } from "@/components/form/field/select-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { grantExceptionForm } from "@/lib/tier/exception-schema";
import { grantOverrideAction } from "./actions";

type Props = { partnerId: string; choices: { value: string; label: string }[] };

/** Grants an exception: something the records do not show, for a limited time. */
export function GrantExceptionForm({ partnerId, choices }: Props) {
  const t = useTranslations("partner.overrides");
  const router = useRouter();
  const form = useActionForm(grantExceptionForm, grantOverrideAction, {
    defaults: { partnerId, node: "", untilOn: "", reason: "" },
    onDone: () => {
      announce({ text: t("granted"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("grant")} variant="secondary" className="grid max-w-xl gap-4 py-3">
      <SelectField name="node" label={t("node")} options={choices} />
      <DateField name="untilOn" label={t("until")} help={t("until-help")} />
      <TextField name="reason" label={t("reason")} help={t("reason-help")} />
    </ActionForm>
  );
}
