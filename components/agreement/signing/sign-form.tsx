"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { type ShownDocument, StepUpFields, type StepUpWays } from "@/components/agreement/signing/step-up-fields";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { usePostForm } from "@/components/form/use-post-form";
import { type ConsentForm, type ConsentSide, consentBoxes, writeConsentText } from "@/lib/agreement/signing/consent";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { Action } from "@/lib/form/state";

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
  action: Action<unknown>;
  children?: ReactNode;
};

type ConsentProps = Pick<Props, "side" | "form"> & { language: AgreementLanguage };

function Consent({ side, form, language }: ConsentProps) {
  const t = useTranslations("agreement.sign");
  const text = writeConsentText(side, language, form);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-serif text-xl">{t("consent")}</legend>
      {consentBoxes.map((box) => (
        <CheckboxField
          key={box}
          name={box}
          label={t(`boxes.${box}`)}
          wording={<span lang={language}>{text.boxes[box]}</span>}
        />
      ))}
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
  const boxes = Object.fromEntries(consentBoxes.map((box) => [box, t(`boxes.${box}`)]));
  const post = usePostForm(action, { ...boxes, code: t("code") });
  return (
    <ActionForm of={post} hidden={{ ...shown }} submitLabel={null} className="measure grid gap-7">
      {children}
      <Consent side={side} form={form} language={shown.language} />
      <div className="grid gap-2">
        <StepUpFields
          ways={ways}
          shown={shown}
          isCodeWrong={post.answer?.ok === false && "code" in post.answer.fields}
          label={label ?? t(side === "partner" ? "submit" : "countersubmit", { company, reference, kind: form })}
        />
        <p className="text-sm text-soft">
          SHA-256 <Fingerprint sha256={shown.documentSha256} />
        </p>
      </div>
    </ActionForm>
  );
}
