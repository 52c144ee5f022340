"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { type ShownDocument, StepUpFields, type StepUpWays } from "@/components/agreement/signing/step-up-fields";
import { CheckboxField } from "@/components/form/checkbox-field";
import { PlainFault } from "@/components/form/plain-fault";
import { type ConsentForm, type ConsentSide, consentBoxes, writeConsentText } from "@/lib/agreement/signing/consent";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { FormState } from "@/lib/form/state";

type Props = {
  side: ConsentSide;
  /** What is signed: a kind of document, or a list of them. */
  form: ConsentForm;
  shown: ShownDocument;
  company: string;
  reference: string;
  /** Label of the button, where it is not about one agreement. */
  label?: string;
  ways: StepUpWays;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  children?: ReactNode;
};

type ConsentProps = { side: ConsentSide; form: ConsentForm; language: AgreementLanguage; state: FormState };

function Consent({ side, form, language, state }: ConsentProps) {
  const t = useTranslations("agreement.sign");
  const fault = useTranslations("form.errors");
  const text = writeConsentText(side, language, form);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-serif text-xl">{t("consent")}</legend>
      {consentBoxes.map((box) => {
        const code = state?.ok === false ? state.fields[box] : undefined;
        return (
          <CheckboxField
            key={`${box}-${state?.ok}`}
            name={box}
            label={t(`boxes.${box}`)}
            wording={<span lang={language}>{text.boxes[box]}</span>}
            defaultChecked={state?.ok === false && state.values[box] === true}
            error={code ? fault(code as "consent-required") : undefined}
          />
        );
      })}
      <p className="text-sm text-soft">
        {t.rich("consent-version", {
          version: text.version,
          hash: text.sha256.slice(0, 16),
        })}
        …
      </p>
    </fieldset>
  );
}

/** Consent, step-up and signature in one post, bound to the document shown; works without JavaScript. */
export function SignForm({ side, form, shown, company, reference, label, ways, action, children }: Props) {
  const t = useTranslations("agreement.sign");
  const locale = useLocale();
  const [state, submit] = useActionState<FormState, FormData>(action, null);
  return (
    <form action={submit} noValidate className="measure grid gap-7">
      {children}
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="id" value={shown.id} />
      <input type="hidden" name="rowVersion" value={shown.rowVersion} />
      <input type="hidden" name="language" value={shown.language} />
      <input type="hidden" name="documentSha256" value={shown.documentSha256} />
      <Consent side={side} form={form} language={shown.language} state={state} />
      <div className="grid gap-2">
        <StepUpFields
          ways={ways}
          shown={shown}
          state={state}
          label={label ?? t(side === "partner" ? "submit" : "countersubmit", { company, reference, kind: form })}
        />
        <p className="text-sm text-soft">
          SHA-256 <Fingerprint sha256={shown.documentSha256} />
        </p>
      </div>
    </form>
  );
}
