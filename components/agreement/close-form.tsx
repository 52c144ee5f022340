"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { TextareaField } from "@/components/form/textarea-field";
import { type FormState, typedText } from "@/lib/form/state";

type Kind = "decline" | "withdraw" | "return" | "refuse" | "terminate";
type Props = {
  kind: Kind;
  row: { id: string; rowVersion: number };
  vendor: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Ends or returns an agreement, with a reason that every party reads; works without JavaScript. */
export function CloseForm({ kind, row, vendor, action }: Props) {
  const t = useTranslations("agreement.close");
  const fault = useTranslations("form.errors");
  const locale = useLocale();
  const [state, submit] = useActionState<FormState, FormData>(action, null);
  const code = state?.ok === false ? state.fields.reason : undefined;
  const typed = typedText(state, "reason") ?? "";
  return (
    <form action={submit} noValidate className="measure grid justify-items-start gap-4">
      <p className="text-soft">{t(`${kind}.lead`, { vendor })}</p>
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="rowVersion" value={row.rowVersion} />
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
      <PlainSubmit variant="danger">{t(`${kind}.submit`)}</PlainSubmit>
    </form>
  );
}
