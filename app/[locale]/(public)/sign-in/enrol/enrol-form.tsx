"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { enrolAction } from "./actions";
import { RecoveryCodes } from "./recovery-codes";

type Props = { enrolment: { secret: string; picture: string } | null; back: string };

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");

/** Sets up a second factor in one form: scan, confirm with a first code, keep the recovery codes. */
export function EnrolForm({ enrolment, back }: Props) {
  const t = useTranslations("account.enrol");
  const form = usePostForm(enrolAction, { code: t("code") });
  if (form.answer?.ok) return <RecoveryCodes codes={form.answer.value.recoveryCodes} back={back} />;
  if (!enrolment) return <RecoveryCodes codes={[]} back={back} />;
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid gap-8">
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
    </ActionForm>
  );
}
