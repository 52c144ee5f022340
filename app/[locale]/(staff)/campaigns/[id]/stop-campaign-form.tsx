"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { stopCampaignAction } from "@/app/[locale]/(staff)/campaigns/actions";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { TextareaField } from "@/components/form/textarea-field";
import { Disclosure } from "@/components/ui/disclosure";
import { type FormState, typedText } from "@/lib/form/state";

/** Stops a campaign, with the reason given to companies whose offer is withdrawn. */
export function StopCampaignForm({ id, rowVersion }: { id: string; rowVersion: number }) {
  const t = useTranslations("campaign");
  const fault = useTranslations("form.errors");
  const locale = useLocale();
  const [state, submit] = useActionState<FormState, FormData>(stopCampaignAction, null);
  const code = state?.ok === false ? state.fields.reason : undefined;
  const typed = typedText(state, "reason") ?? "";
  return (
    <div className="border-rule border-t pt-4 pb-10">
      <Disclosure summary={t("stop.title")}>
        <form action={submit} noValidate className="measure grid justify-items-start gap-4">
          <p className="text-soft">{t("stop.lead")}</p>
          <PlainFault state={state} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="rowVersion" value={rowVersion} />
          <TextareaField
            key={typed}
            name="reason"
            label={t("reason")}
            help={t("reason-help")}
            defaultValue={typed}
            maxLength={1000}
            required
            error={code ? fault(code as "required") : undefined}
            className="w-full"
          />
          <PlainSubmit variant="danger">{t("stop.submit")}</PlainSubmit>
        </form>
      </Disclosure>
    </div>
  );
}
