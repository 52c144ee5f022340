"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { type FormAction, useActionForm } from "@/components/form/use-action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { announce } from "@/components/ui/notices";
import { takeBackUseSchema } from "@/lib/benefit/schema";
import { useRouter } from "@/lib/i18n/navigation";

type Props = { id: string; action: FormAction<unknown> };

/** Takes back a use that was written down in error. */
export function TakeBackUse({ id, action }: Props) {
  const t = useTranslations("benefit.use.take-back");
  const router = useRouter();
  const form = useActionForm(takeBackUseSchema, action, {
    defaults: { id, reason: "" },
    onDone: () => {
      announce({ text: t("done"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <div className="w-full">
      <Disclosure summary={t("label")}>
        <ActionForm of={form} submitLabel={t("submit")} variant="secondary" className="grid max-w-xl gap-4 py-2">
          <TextField name="reason" label={t("reason")} maxLength={300} />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
