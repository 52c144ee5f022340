import { useLocale, useTranslations } from "next-intl";
import { EvidenceFacts } from "@/components/agreement/evidence/evidence-facts";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { linkLook } from "@/components/ui/link-look";
import { Note } from "@/components/ui/note";
import type { CountersignView, SignedMandate } from "@/db/queries/agreement/countersign";
import { hasBeenVerified } from "@/lib/agreement/mandate/mandate";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

function Confirmation({ mandate, mayReview }: { mandate: SignedMandate; mayReview: boolean }) {
  const t = useTranslations("agreement.countersign");
  if (hasBeenVerified(mandate))
    return (
      <span className="flex flex-wrap items-baseline gap-x-3">
        <DeclarationLabel state={mandate.state} />
        {mandate.decidedBy && mandate.decidedAt ? (
          <span className="text-sm text-soft">
            {mandate.decidedBy}, <FormattedInstant at={mandate.decidedAt} />
          </span>
        ) : null}
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <DeclarationLabel state={mandate.state} />
      <span>{t("to-confirm")}</span>
      {mayReview ? (
        <ButtonLink href={`/review/mandate/${mandate.id}`} size="sm">
          {t("review")}
        </ButtonLink>
      ) : null}
    </span>
  );
}

const by = ({ holder: name, capacity }: { holder: string; capacity: string }) => ({ name, capacity });

/** Who signed, under which signing authority, with which evidence, and whether staff confirmed it. */
export function MandateCheck({ page }: { page: CountersignView }) {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const { signer, mandate, company, may, succession } = page;
  if (!signer || !mandate)
    return (
      <Section title={t("countersign.signer")}>
        <p className="text-soft">{t("countersign.no-signer")}</p>
      </Section>
    );
  const from = formatDay(mandate.fromOn, locale);
  const period = mandate.untilOn
    ? t("countersign.from-until", { from, until: formatLastDay(mandate.untilOn, locale) })
    : t("countersign.from", { from });
  const proof = mandate.proof ? (
    <>
      <a className={linkLook} href={`/api/files/${mandate.proof.id}?view=1`} target="_blank" rel="noopener">
        {mandate.proof.name}
      </a>
      <span className="block">
        <Fingerprint sha256={mandate.proof.sha256} />
      </span>
    </>
  ) : (
    t("countersign.no-proof")
  );
  return (
    <Section title={t("countersign.mandate")}>
      {succession ? (
        <div className="mb-4">
          <Note tone="risk">
            {t("countersign.succession", { company: company.name, on: formatDay(succession.endedOn, locale) })}
          </Note>
        </div>
      ) : null}
      {mandate.isOver ? (
        <div className="mb-4">
          <Note tone="plain">
            {hasBeenVerified(mandate) ? t("countersign.mandate-over-verified") : t("countersign.mandate-over")}
          </Note>
        </div>
      ) : null}
      <EvidenceFacts
        facts={[
          { label: t("evidence.fields.name"), value: `${signer.identity.name} (${signer.identity.email})` },
          { label: t("evidence.fields.legal-name"), value: `${company.name} · ${company.registerNumber ?? ""}` },
          { label: t("evidence.fields.capacity"), value: mandate.capacity },
          { label: t("evidence.fields.authority"), value: period },
          ...(mandate.delegatedBy
            ? [{ label: t("countersign.delegated-by"), value: t("sign.as", { ...by(mandate.delegatedBy) }) }]
            : []),
          { label: t("countersign.proof"), value: proof },
          {
            label: t("countersign.state"),
            value: <Confirmation mandate={mandate} mayReview={may.reviewMandate} />,
          },
        ]}
      />
    </Section>
  );
}
