import { useLocale, useTranslations } from "next-intl";
import { type EvidenceFact, EvidenceFacts } from "@/components/agreement/evidence/evidence-facts";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { UtcInstant } from "@/components/format/utc-instant";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import { stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

const at = (instant: string) => ({ at: () => <UtcInstant at={instant} hasSeconds /> });

const useDelegation = ({ delegation }: SignerEvidence["identity"]["authority"]): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  const locale = useLocale();
  if (!delegation) return [];
  const { by, capacity, fromOn, untilOn, proofSha256 } = delegation;
  const from = formatDay(fromOn, locale);
  const period = untilOn ? t("period", { from, until: formatLastDay(untilOn, locale) }) : t("period-open", { from });
  return [
    { label: t("delegated-by"), value: `${by}, ${capacity}` },
    { label: t("delegated-period"), value: period },
    { label: t("delegated-proof"), value: <Fingerprint sha256={proofSha256} /> },
  ];
};

const useIdentity = ({ identity, signedAt }: SignerEvidence): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  return [
    { label: t("name"), value: identity.name },
    { label: t("capacity"), value: identity.capacity },
    { label: t("legal-name"), value: identity.legalName },
    { label: t("register"), value: `${identity.registerNumber} · ${identity.country}` },
    { label: t("authority"), value: identity.authority.statement },
    { label: t("proof"), value: <Fingerprint sha256={identity.authority.proofSha256} /> },
    ...useDelegation(identity.authority),
    { label: t("email"), value: identity.email },
    { label: t("email-verified"), value: t.rich("by-link", at(identity.emailVerified.at)) },
    {
      label: t("user"),
      value: (
        <code translate="no" className="text-[0.85em]">
          {identity.userId}
        </code>
      ),
    },
    { label: t("signed-at"), value: <UtcInstant at={signedAt} hasSeconds /> },
  ];
};

const useBatch = (batch: SignerEvidence["authentication"]["batch"]): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  if (!batch) return [];
  const { id, documents, position } = batch;
  const list = documents.map((sha256) => <Fingerprint key={sha256} sha256={sha256} className="block" />);
  return [
    { label: t("batch"), value: t("batch-place", { place: position + 1, count: documents.length }) },
    {
      label: t("batch-id"),
      value: (
        <code translate="no" className="text-[0.85em]">
          {id}
        </code>
      ),
    },
    { label: t("batch-documents"), value: <>{list}</> },
  ];
};

const useAuthentication = ({ authentication }: SignerEvidence): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence");
  const { firstFactor, stepUp, batch } = authentication;
  const said = (method: "password" | "oidc" | "passkey" | "totp" | "recovery-code", instant: string) =>
    t.rich("fields.other-at", { method: t(`methods.${method}`), ...at(instant) });
  return [
    { label: t("fields.first-factor"), value: said(firstFactor.method, firstFactor.at) },
    { label: t("fields.step-up"), value: said(stepUp.method, stepUp.at) },
    { label: t("fields.authenticator"), value: <Fingerprint sha256={stepUp.authenticatorSha256} /> },
    { label: t("fields.bound"), value: <Fingerprint sha256={stepUp.boundToSha256} /> },
    ...useBatch(batch),
    { label: t("fields.max-age"), value: t("fields.seconds", { count: stepUp.maxAgeSeconds }) },
  ];
};

const useAssertion = ({ authentication }: SignerEvidence): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  const { assertion } = authentication.stepUp;
  if (!assertion) return [];
  const { purpose, subjectId: subject, documentSha256: document, nonce } = assertion.statement;
  const bytes = (text: string) => (
    <code translate="no" className="break-all text-[0.85em]">
      {text}
    </code>
  );
  return [
    { label: t("statement"), value: bytes(t("statement-says", { purpose, subject, document, nonce })) },
    { label: t("challenge"), value: bytes(stepUpChallenge(assertion.statement)) },
    { label: t("site"), value: `${assertion.origin} (${assertion.rpId})` },
    { label: t("registered"), value: t.rich("on", at(assertion.registeredAt)) },
    { label: t("public-key"), value: bytes(assertion.publicKey) },
    { label: t("client-data"), value: bytes(assertion.clientDataJson) },
    { label: t("authenticator-data"), value: bytes(assertion.authenticatorData) },
    { label: t("assertion-signature"), value: bytes(assertion.signature) },
  ];
};

const useTechnical = ({ technical }: SignerEvidence): EvidenceFact[] => {
  const t = useTranslations("agreement.evidence.fields");
  return [
    { label: t("ip"), value: technical.ip },
    { label: t("user-agent"), value: technical.userAgent },
    { label: t("session"), value: <Fingerprint sha256={technical.sessionSha256} /> },
    {
      label: t("request"),
      value: (
        <code translate="no" className="text-[0.85em]">
          {technical.requestId}
        </code>
      ),
    },
  ];
};

const useConsent = ({ consent }: SignerEvidence): EvidenceFact[] => {
  const t = useTranslations("agreement");
  return [
    ...consent.boxes.map((box) => ({
      label: t(`sign.boxes.${box.id}` as "sign.boxes.read"),
      value: (
        <>
          <span lang={consent.language}>{box.text}</span>
          <span className="block text-sm text-soft">{t.rich("evidence.fields.ticked", at(box.tickedAt))}</span>
        </>
      ),
    })),
    { label: t("evidence.fields.consent-version"), value: consent.version },
    { label: t("evidence.fields.consent-sha256"), value: <Fingerprint sha256={consent.sha256} /> },
  ];
};

/** One act of signature, every field of its evidence. */
export function SignerFacts({ signer }: { signer: SignerEvidence }) {
  const t = useTranslations("agreement.evidence.parts");
  const parts = [
    { id: "identity", facts: useIdentity(signer) },
    { id: "authentication", facts: [...useAuthentication(signer), ...useAssertion(signer)] },
    { id: "consent", facts: useConsent(signer) },
    { id: "technical", facts: useTechnical(signer) },
  ] as const;
  return parts.map(({ id, facts }) => (
    <div key={id} className="mb-6 last:mb-0">
      {id === "identity" ? null : <h3 className="mb-1 text-lg">{t(id)}</h3>}
      <EvidenceFacts facts={facts} />
    </div>
  ));
}
