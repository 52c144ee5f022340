import { useLocale, useTranslations } from "next-intl";
import { askToSignAction, signAgreementAction } from "@/app/[locale]/(partner)/agreement/actions";
import { DocumentList } from "@/components/agreement/document-list";
import { EvidenceFacts } from "@/components/agreement/evidence/evidence-facts";
import { SignForm } from "@/components/agreement/signing/sign-form";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { MandateHeldView } from "@/db/queries/agreement/page";
import type { AgreementView, DocumentView } from "@/db/queries/agreement/view";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { promisedLevel } from "@/lib/server/time/configured";

type Props = {
  current: AgreementView;
  document: DocumentView;
  mandate: MandateHeldView;
  person: string;
  company: string;
  vendor: string;
  demoCode: string | null;
  hasTotp: boolean;
  hasPasskey: boolean;
};

const useMandate = ({ mandate, vendor }: Props): string[] => {
  const t = useTranslations("agreement.sign");
  const locale = useLocale();
  const from = formatDay(mandate.fromOn, locale);
  const held = mandate.untilOn
    ? t("mandate-until", { from, until: formatLastDay(mandate.untilOn, locale) })
    : t("mandate", { from });
  return mandate.state === "verified" ? [held] : [held, t("mandate-declared", { vendor })];
};

/** The document, the signatory with their capacity, and the form that signs. */
export function SignDocument(props: Props) {
  const t = useTranslations("agreement");
  const { current, document, person, company, mandate, demoCode, hasTotp, hasPasskey } = props;
  const shown = {
    id: current.id,
    rowVersion: current.rowVersion,
    language: document.language,
    documentSha256: document.sha256,
  };
  const lines = useMandate(props);
  return (
    <>
      <section aria-label={t("sign.document")} className="border-rule border-t pt-6 pb-4">
        <h2 className="mb-4 text-2xl">{t("sign.document")}</h2>
        <DocumentList documents={[document]} href={`/api/agreements/${current.id}/pdf`} />
        <p className="measure text-soft">
          {t("reading.sign-language")}{" "}
          <Link className={linkLook} href={`/agreement/read?language=${document.language}`}>
            {t("sign.read-first")}
          </Link>
        </p>
        <p className="measure mt-3 text-sm text-soft">
          {t("nature")} {t(`seal-time.${promisedLevel()}`)}
        </p>
      </section>
      <section className="border-rule border-t pt-6 pb-16">
        <SignForm
          side="partner"
          form={current.kind}
          shown={shown}
          company={company}
          reference={current.id.slice(0, 8)}
          ways={{ demoCode, hasTotp, hasPasskey, askPasskey: askToSignAction }}
          action={signAgreementAction}
        >
          <EvidenceFacts
            facts={[
              { label: t("sign.you"), value: t("sign.as", { name: person, capacity: mandate.capacity }) },
              { label: t("sign.your-mandate"), value: lines.join(" — ") },
            ]}
          />
        </SignForm>
      </section>
    </>
  );
}
