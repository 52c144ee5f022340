"use client";

import { useTranslations } from "next-intl";
import { PasskeysUnusable } from "@/components/account/passkeys-unusable";
import { PasskeyButton, type RequestPasskey, useHasPasskeys } from "@/components/agreement/signing/passkey-button";
import { HiddenFields } from "@/components/form/field/hidden-fields";
import { TextField } from "@/components/form/field/text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

export type ShownDocument = { id: string; rowVersion: number; language: AgreementLanguage; documentSha256: string };
/** How the person at the keyboard may prove to be himself. */
export type StepUpWays = {
  demoCode: string | null;
  /** An authenticator that shows codes: without one, only a passkey signs. */
  hasTotp: boolean;
  hasPasskey: boolean;
  askPasskey: RequestPasskey<ShownDocument>;
};

type Props = { ways: StepUpWays; shown: ShownDocument; isCodeWrong: boolean; label: string };
type CodeProps = { label: string; demoCode: string | null; isSecond: boolean };

function CodeWay({ label, demoCode, isSecond }: CodeProps) {
  const t = useTranslations("agreement.sign");
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <TextField
          name="code"
          label={t("code")}
          help={t("code-help")}
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={40}
          required={!isSecond}
        />
        {demoCode ? (
          <p className="border-rule border-l-2 pl-3.5 text-sm text-soft">
            {t("demo")} <strong className="figure text-ink text-lg">{demoCode}</strong>
          </p>
        ) : null}
      </div>
      <SubmitButton
        variant={isSecond ? "secondary" : "primary"}
        className="w-full sm:w-auto sm:justify-self-start touch:min-h-11"
      >
        {isSecond ? t("with-code", { label }) : label}
      </SubmitButton>
    </div>
  );
}

/** The passkey's button, and the code beside it where there is an authenticator. */
function PasskeyWay({ ways, shown, isCodeWrong, label }: Props) {
  const t = useTranslations("agreement.sign");
  return (
    <div className="grid gap-4">
      <div className="noscript:hidden grid gap-2">
        <PasskeyButton shown={shown} ask={ways.askPasskey}>
          {label}
        </PasskeyButton>
        <p className="text-sm text-soft">{t("passkey-help")}</p>
      </div>
      {ways.hasTotp ? (
        <Disclosure summary={t("code-instead")} isOpen={isCodeWrong}>
          <CodeWay label={label} demoCode={ways.demoCode} isSecond />
        </Disclosure>
      ) : (
        <noscript>
          <p className="measure text-soft">{t("passkey-noscript")}</p>
        </noscript>
      )}
    </div>
  );
}

/**
 * The step-up and the button that signs: by passkey where one is registered and the script runs, by code wherever there is
 * an authenticator.
 */
export function StepUpFields(props: Props) {
  const { ways, label } = props;
  const hasPasskey = useHasPasskeys(ways.hasPasskey);
  return (
    <>
      <HiddenFields values={{ by: "code", assertion: "" }} />
      {hasPasskey ? (
        <PasskeyWay {...props} />
      ) : (
        <>
          {ways.hasPasskey ? <PasskeysUnusable hasCode={ways.hasTotp} /> : null}
          {ways.hasTotp || !ways.hasPasskey ? (
            <CodeWay label={label} demoCode={ways.demoCode} isSecond={false} />
          ) : null}
        </>
      )}
    </>
  );
}
