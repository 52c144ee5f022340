"use client";

import { useTranslations } from "next-intl";
import { declareMandateAction } from "@/app/[locale]/(partner)/signing-authorities/actions";
import { MandateFields } from "@/components/agreement/mandate/mandate-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { declareMandateForm } from "@/lib/agreement/mandate/form";
import { useRouter } from "@/lib/i18n/navigation";

const blank = { capacity: "", fromOn: "", untilOn: "", proofFileId: "" };

export function DeclareMandateForm({ draftKey }: { draftKey: string }) {
  const t = useTranslations("mandate.form");
  const router = useRouter();
  const form = useActionForm(declareMandateForm, declareMandateAction, {
    defaults: blank,
    draftKey,
    onDone: () => {
      announce({ text: t("done"), tone: "met" });
      router.push("/agreement");
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-6">
      <MandateFields proof={null} only={undefined} />
    </ActionForm>
  );
}
