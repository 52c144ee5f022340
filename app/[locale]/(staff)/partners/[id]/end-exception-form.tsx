"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { endExceptionSchema } from "@/lib/tier/exception-schema";
import { endOverrideAction } from "./actions";

/** Ends an exception today. */
export function EndExceptionForm({ id }: { id: string }) {
  const t = useTranslations("partner.overrides");
  const router = useRouter();
  const form = useActionForm(endExceptionSchema, endOverrideAction, {
    defaults: { id, reason: "" },
    onDone: () => {
      announce({ text: t("ended-now"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("end")} variant="danger" className="grid max-w-xl gap-4 py-3">
      <TextField name="reason" label={t("end-reason")} />
    </ActionForm>
  );
}
