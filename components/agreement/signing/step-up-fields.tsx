"use client";

import { useTranslations } from "next-intl";
import { PasskeyButton, type RequestPasskey, useHasPasskeys } from "@/components/agreement/signing/passkey-button";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/form/state";

export type ShownDocument = { id: string; rowVersion: number; language: "fr" | "en"; documentSha256: string };
/** How the signatory may confirm that it is them. */
export type StepUpWays = {
  demoCode: string | null;
  hasPasskey: boolean;
  askPasskey: RequestPasskey<ShownDocument>;
};

type Props = { ways: StepUpWays; shown: ShownDocument; state: FormState; label: string };

function CodeWay({
  state,
  label,
  demoCode,
  isSecond,
}: Omit<Props, "ways" | "shown"> & { demoCode: string | null; isSecond: boolean }) {
  const t = useTranslations("agreement.sign");
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <PlainField
          name="code"
          label={t("code")}
          help={t("code-help")}
          state={state}
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
      <PlainSubmit
        variant={isSecond ? "secondary" : "primary"}
        className="w-full sm:w-auto sm:justify-self-start touch:min-h-11"
      >
        {isSecond ? t("with-code", { label }) : label}
      </PlainSubmit>
    </div>
  );
}

/**
 * The step-up and the button that signs: by passkey where one is registered and the script runs, by code everywhere.
 */
export function StepUpFields({ ways, shown, state, label }: Props) {
  const t = useTranslations("agreement.sign");
  const hasPasskey = useHasPasskeys(ways.hasPasskey);
  const isCodeWrong = state?.ok === false && "code" in state.fields;
  const code = <CodeWay state={state} label={label} demoCode={ways.demoCode} isSecond={hasPasskey} />;
  return (
    <>
      <input type="hidden" name="by" defaultValue="code" />
      <input type="hidden" name="assertion" defaultValue="" />
      {hasPasskey ? (
        <div className="grid gap-4">
          <div className="grid gap-2">
            <PasskeyButton shown={shown} ask={ways.askPasskey}>
              {label}
            </PasskeyButton>
            <p className="text-sm text-soft">{t("passkey-help")}</p>
          </div>
          <Disclosure summary={t("code-instead")} isOpen={isCodeWrong}>
            {code}
          </Disclosure>
        </div>
      ) : (
        code
      )}
    </>
  );
}
