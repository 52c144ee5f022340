import { useTranslations } from "next-intl";
import { AgreementSteps } from "@/components/agreement/agreement-steps";
import { CloseForm } from "@/components/agreement/close-form";
import { DocumentList } from "@/components/agreement/document-list";
import { SealedFileSection } from "@/components/agreement/evidence/sealed-file-section";
import { SuccessionNote } from "@/components/agreement/mandate/succession-note";
import { Timeline } from "@/components/agreement/timeline";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import type { AgreementView } from "@/db/queries/agreement/view";
import { annexLetter, isAnnex } from "@/lib/agreement/document/annex";
import { promisedLevel } from "@/lib/server/time/configured";
import { declineAgreementAction } from "./actions";
import { ShareLinks } from "./share-links";
import { WhoSigns } from "./who-signs";

type Props = { page: OwnAgreements; current: AgreementView };

function Documents({ current }: { current: AgreementView }) {
  const t = useTranslations("agreement");
  const annexes = current.annexes
    .filter(isAnnex)
    .map((annex) => t("annex", { letter: annexLetter[annex], title: t(`annexes.${annex}`) }))
    .join(", ");
  return (
    <Section title={t("documents.title")} lead={t("documents.lead")}>
      <p className="mb-4 text-sm text-soft">
        {t("documents.version", { version: current.templateVersion, annexes, count: current.annexes.length })}
      </p>
      <DocumentList
        documents={current.documents}
        href={`/api/agreements/${current.id}/pdf`}
        signed={current.signatures[0]?.language ?? null}
      />
      {current.sealedSha256 ? null : (
        <p className="measure mt-4 text-sm text-soft">
          {t("nature")} {t(`seal-time.${promisedLevel()}`)}
        </p>
      )}
    </Section>
  );
}

function Endings({ page, current }: Props) {
  const t = useTranslations("agreement.close");
  const row = { id: current.id, rowVersion: current.rowVersion };
  const { may, vendorName: vendor } = page;
  if (!may.decline) return null;
  return (
    <div className="grid gap-2 border-rule border-t pt-4 pb-10">
      <Disclosure summary={t("decline.title")}>
        <CloseForm kind="decline" row={row} vendor={vendor} action={declineAgreementAction} />
      </Disclosure>
    </div>
  );
}

/** The open agreement, the one in force, or the last one that ended. */
export function CurrentAgreement({ page, current }: Props) {
  const t = useTranslations("agreement");
  const { company, vendorName: vendor, shares, may } = page;
  return (
    <>
      <div className="grid gap-8 pb-10">
        {page.succession ? (
          <SuccessionNote succession={page.succession} owners={page.owners} step={may.succeed} isStepAbove />
        ) : (
          <WhoSigns page={page} />
        )}
        <AgreementSteps {...current} company={company.name} vendor={vendor} />
        {current.closedReason ? (
          <p className="measure whitespace-pre-line">{t("closed-reason", { reason: current.closedReason })}</p>
        ) : null}
      </div>
      {current.sealedSha256 && current.sealLevel ? (
        <SealedFileSection
          level={current.sealLevel}
          id={current.id}
          sha256={current.sealedSha256}
          sizeBytes={current.sealedBytes}
          evidenceHref="/agreement/evidence"
        />
      ) : null}
      <Documents current={current} />
      {may.share ? (
        <Section title={t("share.title")} lead={t("share.lead")}>
          <ShareLinks agreementId={current.id} shares={shares} />
        </Section>
      ) : null}
      <Section title={t("timeline.title")}>
        <Timeline entries={current.timeline} />
      </Section>
      <Endings page={page} current={current} />
    </>
  );
}
