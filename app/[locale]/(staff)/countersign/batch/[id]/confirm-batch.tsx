import { useTranslations } from "next-intl";
import { askToConfirmBatchAction, confirmBatchAction } from "@/app/[locale]/(staff)/countersign/batch/actions";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { SignForm } from "@/components/agreement/signing/sign-form";
import type { StepUpWays } from "@/components/agreement/signing/step-up-fields";
import { Section } from "@/components/layout/section";
import { Note } from "@/components/ui/note";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { BatchPage } from "@/lib/server/agreement/batch/page";

type Props = { page: BatchPage; ways: Omit<StepUpWays, "askPasskey">; language: AgreementLanguage };

/** The one signature for the whole batch, bound to its hash. */
export function ConfirmBatch({ page, ways, language }: Props) {
  const t = useTranslations("batch");
  const { batch, vendorName: vendor, isUnchanged } = page;
  const hash = (
    <p className="measure mb-6">
      <span className="text-sm text-soft">{t("hash")}</span>
      <br />
      <Fingerprint sha256={batch.sha256} />
      <br />
      <span className="text-sm text-soft">{t("hash-help")}</span>
    </p>
  );
  if (batch.confirmedAt) return hash;
  const shown = { id: batch.id, rowVersion: 1, language, documentSha256: batch.sha256 };
  const label = t("submit", { count: batch.items.length, reference: batch.id.slice(0, 8) });
  return (
    <Section title={t("confirm")} lead={t("confirm-lead", { vendor })}>
      {hash}
      <div className="mb-6">
        <Note tone={isUnchanged ? "met" : "danger"}>{t(isUnchanged ? "all-unchanged" : "some-changed")}</Note>
      </div>
      {!batch.may.confirm ? <Note tone="plain">{t("not-yours")}</Note> : null}
      {batch.may.confirm && isUnchanged ? (
        <SignForm
          side="vendor"
          form="batch"
          shown={shown}
          company={vendor}
          reference={batch.id.slice(0, 8)}
          label={label}
          ways={{ ...ways, askPasskey: askToConfirmBatchAction }}
          action={confirmBatchAction}
        />
      ) : null}
    </Section>
  );
}
