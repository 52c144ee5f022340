"use client";

import { useLocale, useTranslations } from "next-intl";
import { delegateMandateAction } from "@/app/[locale]/(partner)/signing-authorities/actions";
import { MandateFields } from "@/components/agreement/mandate/mandate-fields";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/field/select-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { delegateMandateForm } from "@/lib/agreement/mandate/form";
import { type Day, formatDay } from "@/lib/date/day";
import { formatLastDay, lastDayOf } from "@/lib/date/last-day";
import { useRouter } from "@/lib/i18n/navigation";

type Props = {
  parent: { id: string; fromOn: Day; untilOn: Day | null };
  colleagues: readonly { accountId: string; name: string }[];
};

/** Delegates a signing authority: to whom, in which capacity, between which dates, with which evidence. */
export function DelegateMandateForm({ parent, colleagues }: Props) {
  const t = useTranslations("mandate");
  const locale = useLocale();
  const router = useRouter();
  const { id: parentId, fromOn, untilOn } = parent;
  const form = useActionForm(delegateMandateForm, delegateMandateAction, {
    defaults: {
      parentId,
      accountId: "",
      capacity: "",
      fromOn: "",
      untilOn: untilOn ? lastDayOf(untilOn) : "",
      proofFileId: "",
    },
    draftKey: `delegate:${parentId}`,
    onDone: () => {
      announce({ text: t("delegate.done"), tone: "met" });
      router.push("/signing-authorities");
    },
  });
  const from = formatDay(fromOn, locale);
  const bounds = untilOn
    ? t("delegate.bounds-until", { from, until: formatLastDay(untilOn, locale) })
    : t("delegate.bounds", { from });
  return (
    <ActionForm of={form} submitLabel={t("delegate.submit")} className="grid max-w-xl gap-6 pb-16">
      <p className="text-soft">{bounds}</p>
      <SelectField
        name="accountId"
        label={t("delegate.to")}
        options={colleagues.map(({ accountId: value, name: label }) => ({ value, label }))}
      />
      <MandateFields proof={null} only={undefined} isDelegation />
    </ActionForm>
  );
}
