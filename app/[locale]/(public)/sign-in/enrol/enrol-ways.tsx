"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import type { OwnFactors } from "@/components/account/confirm-fields";
import { usePostForm } from "@/components/form/use-post-form";
import { enrolAction } from "./actions";
import { AuthenticatorForm } from "./authenticator-form";
import { PasskeyForm } from "./passkey-form";
import { RecoveryCodes } from "./recovery-codes";

type Props = {
  /** Null once an authenticator is confirmed. */
  enrolment: { secret: string; picture: string } | null;
  factors: OwnFactors;
  back: string;
  /** A name for the passkey of this device. */
  suggested: string;
  isMandatory: boolean;
};

function Way({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid content-start gap-4 border-rule border-t pt-6">
      <header className="grid gap-1">
        <h2 id={heading} className="text-2xl">
          {title}
        </h2>
        <p className="measure text-soft">{lead}</p>
      </header>
      {children}
    </section>
  );
}

const useWays = ({ factors }: Props) => {
  const t = useTranslations("account.enrol");
  const confirm = useTranslations("account.confirm");
  const [byPasskey, setByPasskey] = useState<string[] | null>(null);
  const proofCode = confirm(factors.hasTotp ? "code" : "recovery-code");
  const form = usePostForm(enrolAction, { code: t("code"), proofCode });
  const codes = form.answer?.ok ? form.answer.value.recoveryCodes : byPasskey;
  return { form, codes, setByPasskey };
};

function Head({ factors, isMandatory, isDone }: Pick<Props, "factors" | "isMandatory"> & { isDone: boolean }) {
  const t = useTranslations("account.enrol");
  const isBeside = factors.hasPasskey && !isDone;
  const lead = isBeside ? t("lead-beside") : t(isMandatory ? "lead-mandatory" : "lead");
  return (
    <header className="grid gap-2">
      <h1 className="text-4xl">{t(isBeside ? "title-beside" : "title")}</h1>
      {isDone ? null : <p className="measure text-soft">{lead}</p>}
    </header>
  );
}

function Choice({ suggested, onPasskey, children }: ChoiceProps) {
  const t = useTranslations("account.enrol");
  return (
    <>
      <Way title={t("passkey-title")} lead={t("passkey-lead")}>
        <PasskeyForm suggested={suggested} onDone={onPasskey} />
      </Way>
      <Way title={t("authenticator-title")} lead={t("authenticator-lead")}>
        {children}
      </Way>
    </>
  );
}

type ChoiceProps = { suggested: string; onPasskey: (codes: string[]) => void; children: ReactNode };

/**
 * Sets up a second factor, a passkey or an authenticator, and then shows the recovery codes. An account with a passkey is
 * offered the authenticator alone.
 */
export function EnrolWays(props: Props) {
  const { enrolment, factors, back, suggested } = props;
  const { form, codes, setByPasskey } = useWays(props);
  const isDone = codes !== null || !enrolment;
  const authenticator = enrolment ? <AuthenticatorForm of={form} enrolment={enrolment} factors={factors} /> : null;
  return (
    <>
      <Head {...props} isDone={isDone} />
      {isDone ? (
        <RecoveryCodes codes={codes ?? []} back={back} />
      ) : factors.hasPasskey ? (
        authenticator
      ) : (
        <Choice suggested={suggested} onPasskey={setByPasskey}>
          {authenticator}
        </Choice>
      )}
    </>
  );
}
