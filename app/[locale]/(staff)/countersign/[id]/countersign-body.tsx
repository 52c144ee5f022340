import { useTranslations } from "next-intl";
import { AgreementSteps } from "@/components/agreement/agreement-steps";
import { DocumentList } from "@/components/agreement/document-list";
import { SealedFileSection } from "@/components/agreement/evidence/sealed-file-section";
import { SignerFacts } from "@/components/agreement/evidence/signer-facts";
import { Timeline } from "@/components/agreement/timeline";
import { PdfPages } from "@/components/file/pdf-pages";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { Note } from "@/components/ui/note";
import type { CountersignView } from "@/db/queries/agreement/countersign";
import { readDelay } from "@/lib/agreement/life/sealing-delay";
import { CloseAgreementForms } from "./close-agreement-forms";
import { CountersignSection, type FileProps } from "./countersign-section";
import { MandateCheck } from "./mandate-check";
import { SealingDelayNote } from "./sealing-delay-note";

function State({ page }: { page: CountersignView }) {
  const t = useTranslations("agreement");
  const { agreement, company, vendorName: vendor } = page;
  return (
    <div className="grid gap-6 pb-10">
      <AgreementSteps {...agreement} company={company.name} vendor={vendor} />
      {agreement.closedReason ? (
        <p className="measure whitespace-pre-line">{t("closed-reason", { reason: agreement.closedReason })}</p>
      ) : null}
      {agreement.sealError && agreement.state === "sealing" ? (
        <Note tone="danger">
          <SealingDelayNote attempts={agreement.sealAttempts} delay={readDelay(agreement.sealError)} />
        </Note>
      ) : null}
    </div>
  );
}

function SignedDocument({ page, isUnchanged }: Pick<FileProps, "page" | "isUnchanged">) {
  const t = useTranslations("agreement");
  const { agreement, signed } = page;
  const pdf = `/api/agreements/${agreement.id}/pdf`;
  return (
    <Section title={t("documents.title")}>
      {isUnchanged === null ? null : (
        <div className="mb-5">
          <Note tone={isUnchanged ? "met" : "danger"}>
            {t(isUnchanged ? "countersign.unchanged" : "countersign.changed")}
          </Note>
        </div>
      )}
      <DocumentList documents={agreement.documents} href={pdf} signed={signed?.language ?? null} />
      {signed ? (
        <PdfPages
          title={t("countersign.document-title", { language: t(`documents.language.${signed.language}`) })}
          file={{ url: `${pdf}?language=${signed.language}` }}
          className="mt-4 h-[36rem]"
        />
      ) : null}
    </Section>
  );
}

/** Everything a countersigner has to check, in order, followed by the signature form. */
export function CountersignBody(props: FileProps) {
  const { page, isUnchanged } = props;
  const t = useTranslations("agreement");
  const { agreement, signer } = page;
  return (
    <>
      <State page={page} />
      {agreement.sealedSha256 && agreement.sealLevel ? (
        <SealedFileSection
          level={agreement.sealLevel}
          id={agreement.id}
          sha256={agreement.sealedSha256}
          sizeBytes={agreement.sealedBytes}
          evidenceHref={`/countersign/${agreement.id}/evidence`}
        />
      ) : null}
      <MandateCheck page={page} />
      <SignedDocument page={page} isUnchanged={isUnchanged} />
      {signer ? (
        <Section title={t("countersign.signer")}>
          <Disclosure summary={t("evidence.title")}>
            <SignerFacts signer={signer} />
          </Disclosure>
        </Section>
      ) : null}
      <Section title={t("timeline.title")}>
        <Timeline entries={agreement.timeline} />
      </Section>
      {agreement.state === "in-force" ? (
        <p className="border-rule border-t pt-6 pb-10">
          <Link className={linkLook} href={`/partners/${page.company.id}/agreement`}>
            {t("standing.consolidated")}
          </Link>
        </p>
      ) : null}
      <CountersignSection {...props} />
      <CloseAgreementForms page={page} />
    </>
  );
}
