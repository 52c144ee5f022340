"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { usePostForm } from "@/components/form/use-post-form";
import { CopyButton } from "@/components/ui/copy-button";
import { formatUtc } from "@/lib/date/utc";
import { revokeShareAction, shareAgreementAction } from "./actions";

type Share = { id: string; by: string; createdAt: Date; expiresAt: Date; isOpen: boolean };
type Made = { url: string; expiresAt: string };

function RevokeForm({ id }: { id: string }) {
  const t = useTranslations("agreement.share");
  const form = usePostForm(revokeShareAction, {});
  return (
    <ActionForm of={form} hidden={{ id }} submitLabel={null} className="">
      <SubmitButton variant="quiet" size="sm">
        {t("revoke")}
      </SubmitButton>
    </ActionForm>
  );
}

function ShareLine({ share }: { share: Share }) {
  const t = useTranslations("agreement.share");
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-b py-2 last:border-b-0">
      <span>
        {t("by", { by: share.by, at: formatUtc(share.createdAt, locale) })}
        <span className="block text-sm text-soft">
          {share.isOpen ? t("until", { until: formatUtc(share.expiresAt, locale) }) : t("closed")}
        </span>
      </span>
      {share.isOpen ? <RevokeForm id={share.id} /> : null}
    </li>
  );
}

function MadeLink({ made }: { made: Made }) {
  const t = useTranslations("agreement.share");
  const locale = useLocale();
  return (
    <div role="status" className="grid gap-1 border-met border-l-2 bg-met-wash px-4 py-3">
      <p className="font-semibold">{t("made")}</p>
      <p className="break-all">{made.url}</p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-soft">
        {t("until", { until: formatUtc(new Date(made.expiresAt), locale) })}
        <CopyButton text={made.url} label={t("copy")} />
      </p>
    </div>
  );
}

/** Reading links for people without an account: created here, shown once, revoked here. */
export function ShareLinks({ agreementId, shares }: { agreementId: string; shares: Share[] }) {
  const t = useTranslations("agreement.share");
  const locale = useLocale();
  const form = usePostForm(shareAgreementAction, {});
  return (
    <div className="grid gap-4">
      {form.answer?.ok ? <MadeLink made={form.answer.value} /> : null}
      <ActionForm
        of={form}
        hidden={{ locale, id: agreementId }}
        submitLabel={t("create")}
        variant="secondary"
        className="grid justify-items-start gap-3"
      />
      {shares.length > 0 ? (
        <ul>
          {shares.map((share) => (
            <ShareLine key={share.id} share={share} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
