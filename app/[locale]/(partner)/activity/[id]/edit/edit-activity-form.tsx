"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActivityFields } from "@/components/activity/activity-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { CorrectionForm } from "@/db/queries/activity/kinds";
import type { ActivityColumns } from "@/lib/activity/facts";
import { editActivityForm } from "@/lib/activity/form";
import { activityFormValues } from "@/lib/activity/form-values";
import type { ActivityKind } from "@/lib/activity/kind";
import type { Day } from "@/lib/date/day";
import { useRouter } from "@/lib/i18n/navigation";
import { editActivityAction } from "./actions";

type Editable = Omit<ActivityColumns, "proofFileId"> & {
  id: string;
  rowVersion: number;
  kind: ActivityKind;
  state: string;
  corrects: string | null;
  askedFields: string[];
  proof: { id: string; name: string; size: number } | null;
};

type Props = { activity: Editable; form: CorrectionForm; today: Day; draftKey: string };

/** What may change of a correction: its day and its customer are those of what it corrects. */
const correctionFields = ["amount", "points", "reference", "proofFileId"];

export function EditActivityForm({ activity, form: drawn, today, draftKey }: Props) {
  const t = useTranslations("declaration");
  const locale = useLocale();
  const router = useRouter();
  const { id, rowVersion, kind, proof, askedFields, corrects } = activity;
  const isAnswer = activity.state === "more-asked";
  const form = useActionForm(editActivityForm, editActivityAction, {
    defaults: { id, rowVersion, ...activityFormValues({ ...activity, proofFileId: proof?.id ?? null }, locale) },
    draftKey,
    onDone: () => {
      announce({ text: t(isAnswer ? "answer-done" : "edit-done"), tone: "met" });
      router.push(`/activity/${id}`);
    },
  });
  return (
    <ActionForm of={form} submitLabel={t(isAnswer ? "answer-submit" : "edit-submit")} className="grid max-w-xl gap-6">
      <ActivityFields
        {...{ kind, today, ...drawn }}
        proof={proof ?? undefined}
        only={isAnswer ? askedFields : corrects ? correctionFields : undefined}
      />
    </ActionForm>
  );
}
