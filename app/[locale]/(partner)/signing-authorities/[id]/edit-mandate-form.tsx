"use client";

import { useTranslations } from "next-intl";
import { editMandateAction } from "@/app/[locale]/(partner)/signing-authorities/actions";
import { MandateFields } from "@/components/agreement/mandate/mandate-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { editMandateForm } from "@/lib/agreement/mandate/form";
import { lastDayOf } from "@/lib/date/last-day";
import { useRouter } from "@/lib/i18n/navigation";

type Editable = {
  id: string;
  rowVersion: number;
  state: string;
  capacity: string;
  fromOn: string;
  untilOn: string | null;
  askedFields: string[];
  proof: { id: string; name: string; size: number } | null;
};

/** Corrects an undecided signing authority, or answers a request for changes. */
export function EditMandateForm({ mandate, draftKey }: { mandate: Editable; draftKey: string }) {
  const t = useTranslations("mandate.form");
  const router = useRouter();
  const { id, rowVersion, capacity, fromOn, untilOn, proof, askedFields, state } = mandate;
  const form = useActionForm(editMandateForm, editMandateAction, {
    defaults: {
      id,
      rowVersion,
      capacity,
      fromOn,
      untilOn: untilOn ? lastDayOf(untilOn) : "",
      proofFileId: proof?.id ?? "",
    },
    draftKey,
    onDone: () => {
      announce({ text: t("done"), tone: "met" });
      router.push("/signing-authorities");
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit-edit")} className="grid max-w-xl gap-6">
      <MandateFields proof={proof} only={state === "more-asked" ? askedFields : undefined} />
    </ActionForm>
  );
}
