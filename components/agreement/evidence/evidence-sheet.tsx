import { useLocale, useTranslations } from "next-intl";
import { type EvidenceFact, EvidenceFacts } from "@/components/agreement/evidence/evidence-facts";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { SignerFacts } from "@/components/agreement/evidence/signer-facts";
import { Timeline } from "@/components/agreement/timeline";
import { FormattedDay } from "@/components/format/formatted-day";
import { UtcInstant } from "@/components/format/utc-instant";
import { Section } from "@/components/layout/section";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { formatSize } from "@/lib/file/size";

const code = (text: string) => (
  <code translate="no" className="break-all text-[0.85em]">
    {text}
  </code>
);

/** Digests of the content of each page, in reading order: they tell a verifier which page was changed. */
const pageList = (digests: readonly string[]) => (
  <ol className="grid list-decimal gap-1 pl-7">
    {digests.map((sha256, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two pages may be alike, and none ever moves
      <li key={place}>
        <Fingerprint sha256={sha256} />
      </li>
    ))}
  </ol>
);

const useDocument = ({ document, programmeDay, software }: Evidence): EvidenceFact[] => {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const { predecessorSha256, annexes, pageSha256 } = document;
  return [
    { label: t("evidence.fields.agreement"), value: code(document.agreementId) },
    { label: t("evidence.fields.kind"), value: t(`kinds.${document.kind}`) },
    { label: t("evidence.fields.template"), value: document.templateVersion },
    { label: t("evidence.fields.template-digest"), value: <Fingerprint sha256={document.templateDigest} /> },
    { label: t("evidence.fields.annexes"), value: annexes.map((annex) => t(`annexes.${annex}`)).join(", ") },
    { label: t("evidence.fields.language"), value: t(`documents.language.${document.language}`) },
    { label: t("evidence.fields.sha256"), value: <Fingerprint sha256={document.sha256} /> },
    {
      label: t("evidence.fields.size"),
      value: t("documents.pages", { pages: document.pages, size: formatSize(document.bytes, locale) }),
    },
    ...(pageSha256 ? [{ label: t("evidence.fields.page-sha256"), value: pageList(pageSha256) }] : []),
    {
      label: t("evidence.fields.predecessor"),
      value: predecessorSha256 ? <Fingerprint sha256={predecessorSha256} /> : t("evidence.fields.none"),
    },
    { label: t("evidence.fields.programme-day"), value: <FormattedDay on={programmeDay} /> },
    { label: t("evidence.fields.software"), value: `${software.name} ${software.version}` },
  ];
};

const useTime = ({ timestamp }: Evidence["seal"]): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  if (!timestamp) return [{ label: t("time"), value: t("no-time") }];
  return [
    { label: t("time"), value: <UtcInstant at={timestamp.at} hasSeconds /> },
    { label: t("time-authority"), value: timestamp.authority },
    { label: t("time-policy"), value: code(timestamp.policy) },
    { label: t("time-serial"), value: code(timestamp.serial) },
    { label: t("time-token"), value: code(timestamp.token) },
  ];
};

const useSeal = ({ seal, auditHead }: Evidence, sealedSha256: string): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  return [
    { label: t("level"), value: `PAdES ${seal.level}` },
    { label: t("subject"), value: seal.subject },
    { label: t("issuer"), value: seal.issuer },
    { label: t("serial"), value: code(seal.certificateSerial) },
    { label: t("certificate"), value: <Fingerprint sha256={seal.certificateSha256} /> },
    { label: t("claimed-at"), value: <UtcInstant at={seal.claimedAt} hasSeconds /> },
    ...useTime(seal),
    { label: t("sealed-sha256"), value: <Fingerprint sha256={sealedSha256} /> },
    { label: t("sequence"), value: `n° ${auditHead.sequence}` },
    { label: t("chain"), value: <Fingerprint sha256={auditHead.sha256} /> },
  ];
};

/** The evidence file in readable form: every field of the JSON that is attached inside the sealed PDF. */
export function EvidenceSheet({ evidence, sealedSha256 }: { evidence: Evidence; sealedSha256: string }) {
  const t = useTranslations("agreement.evidence.parts");
  return (
    <>
      <Section title={t("document")}>
        <EvidenceFacts facts={useDocument(evidence)} />
      </Section>
      <Section title={t("identity")}>
        <SignerFacts signer={evidence} />
      </Section>
      <Section title={t("countersigner")}>
        <SignerFacts signer={evidence.countersigner} />
      </Section>
      <Section title={t("timeline")}>
        <Timeline entries={evidence.timeline} />
      </Section>
      <Section title={t("seal")}>
        <EvidenceFacts facts={useSeal(evidence, sealedSha256)} />
      </Section>
    </>
  );
}
