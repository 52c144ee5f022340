"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import type { FormState } from "@/lib/form/state";
import { prepareAgreementAction } from "./actions";

/** Asks for an offer of the agreement; both language versions are written before the answer. */
export function PrepareForm({ isAgain, kind }: { isAgain: boolean; kind: AgreementKind }) {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const [state, submit, isPending] = useActionState<FormState, FormData>(prepareAgreementAction, null);
  return (
    <form action={submit} className="grid gap-3">
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <PlainSubmit className="max-sm:w-full">
        {isPending ? t("preparing") : isAgain && kind === "full" ? t("prepare-again") : t(`prepare-next.${kind}`)}
      </PlainSubmit>
    </form>
  );
}
