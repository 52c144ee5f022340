import { useTranslations } from "next-intl";
import { askToCountersignAction, countersignAction } from "@/app/[locale]/(staff)/countersign/actions";
import { SignForm } from "@/components/agreement/signing/sign-form";
import { Section } from "@/components/layout/section";
import { Note } from "@/components/ui/note";
import type { CountersignView } from "@/db/queries/agreement/countersign";
import { hasBeenVerified } from "@/lib/agreement/mandate/mandate";

export type FileProps = {
  page: CountersignView;
  isUnchanged: boolean | null;
  needsAnother: boolean;
  demoCode: string | null;
  hasTotp: boolean;
  hasPasskey: boolean;
};

/** The signature form: open once the signing authority is confirmed and the stored file is unchanged. */
export function CountersignSection({ page, isUnchanged, needsAnother, ...ways }: FileProps) {
  const t = useTranslations("agreement.countersign");
  const { agreement, signed, mandate, company, vendorName: vendor, may } = page;
  if (agreement.state !== "partner-signed" || !signed) return null;
  const isReady = mandate !== null && hasBeenVerified(mandate) && isUnchanged === true;
  const shown = {
    id: agreement.id,
    rowVersion: agreement.rowVersion,
    language: signed.language,
    documentSha256: signed.documentSha256,
  };
  return (
    <Section title={t("act")} lead={t("act-lead", { vendor })} id="countersign">
      {!may.countersign ? (
        <Note tone="plain">{t("not-you")}</Note>
      ) : needsAnother ? (
        <Note tone="risk">{t("dual-control")}</Note>
      ) : isReady ? (
        <SignForm
          side="vendor"
          form={agreement.kind}
          shown={shown}
          company={company.name}
          reference={agreement.id.slice(0, 8)}
          ways={{ ...ways, askPasskey: askToCountersignAction }}
          action={countersignAction}
        />
      ) : (
        <Note tone="risk">{t(isUnchanged ? "blocked" : "changed")}</Note>
      )}
    </Section>
  );
}
