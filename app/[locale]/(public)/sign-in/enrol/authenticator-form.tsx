"use client";

import { useTranslations } from "next-intl";
import { askConfirmationAction } from "@/app/[locale]/account/actions";
import { ConfirmFields, type OwnFactors } from "@/components/account/confirm-fields";
import { ActionForm, type FormHandle } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";

type Props = { of: FormHandle; enrolment: { secret: string; picture: string }; factors: OwnFactors };

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");

/** An authenticator in one form: scan, confirm with a first code, and beside a passkey a proof that it is its owner. */
export function AuthenticatorForm({ of, enrolment, factors }: Props) {
  const t = useTranslations("account.enrol");
  return (
    <ActionForm of={of} submitLabel={factors.hasPasskey ? null : t("submit")} className="grid gap-6">
      <div className="grid items-center gap-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
        {/* biome-ignore lint/performance/noImgElement: drawn on the spot from the secret, there is nothing to optimise. */}
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.picture)}`}
          alt={t("picture")}
          width={176}
          height={176}
          className="size-44 rounded-md border border-rule bg-white"
        />
        <div className="grid gap-3">
          <p>{t("scan")}</p>
          <p className="text-sm text-soft">{t("by-hand")}</p>
          <code translate="no" className="font-mono text-lg break-all select-all">
            {inFours(enrolment.secret)}
          </code>
        </div>
      </div>
      <TextField
        name="code"
        label={t("code")}
        help={t("code-help")}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        required
        className="max-w-xs"
      />
      {factors.hasPasskey ? (
        <ConfirmFields
          factors={factors}
          ask={askConfirmationAction}
          act="add-authenticator"
          label={t("submit")}
          name="proofCode"
        />
      ) : null}
    </ActionForm>
  );
}
