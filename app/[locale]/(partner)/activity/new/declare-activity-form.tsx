"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActivityFields } from "@/components/activity/activity-fields";
import { CustomerContactFields } from "@/components/confirmation/customer-contact-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import type { CurrencyFrom } from "@/lib/activity/currency";
import { declareActivityForm } from "@/lib/activity/form";
import { emptyActivity } from "@/lib/activity/form-values";
import type { OfferedKind } from "@/lib/activity/offered";
import type { Day } from "@/lib/date/day";
import { pathWith } from "@/lib/form/query";
import { useRouter } from "@/lib/i18n/navigation";
import { declareActivityAction } from "./actions";

type Props = { form: OfferedKind; currencies: CurrencyFrom[]; today: Day };

export function DeclareActivityForm({ form: { kind, fields, customerWord }, currencies, today }: Props) {
  const t = useTranslations("activity.new");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const router = useRouter();
  const form = useActionForm(declareActivityForm, declareActivityAction, {
    defaults: emptyActivity(kind, locale),
    draftKey: `activity:${kind}`,
    outbox: {
      form: "activity",
      path: pathWith("/activity/new", { kind }),
      title: ({ customer, reference, occurredOn }) =>
        [terms(`activity-kinds.${kind}`), customer || reference || occurredOn].join(" – "),
    },
    onDone: ({ id }) => {
      announce({ text: t("done"), tone: "met" });
      router.push(`/activity/${id}`);
    },
  });
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-xl gap-6">
      <ActivityFields {...{ kind, fields, currencies, today }} />
      {customerWord ? <CustomerContactFields word={customerWord} isOptional /> : null}
    </ActionForm>
  );
}
