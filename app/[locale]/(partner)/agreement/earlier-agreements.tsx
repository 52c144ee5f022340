import { useTranslations } from "next-intl";
import { UtcInstant } from "@/components/format/utc-instant";
import { Section } from "@/components/layout/section";
import { linkLook } from "@/components/ui/link-look";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import type { AgreementState } from "@/lib/agreement/life/state";
import { agreementLanguages } from "@/lib/agreement/text/language";

/** Earlier agreements and offers; nothing is ever deleted. */
export function EarlierAgreements({ rows }: { rows: OwnAgreements["earlier"] }) {
  const t = useTranslations("agreement");
  const terms = useTranslations("terms");
  if (rows.length === 0) return null;
  return (
    <Section title={t("earlier.title")}>
      <ul>
        {rows.map(({ id, kind, state, at, sealedSha256 }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 border-rule border-b py-2 last:border-b-0">
            <span>
              {t(`kinds.${kind}`)} · {terms(`agreement-states.${state as AgreementState}`)} · <UtcInstant at={at} />
            </span>
            <span className="flex gap-x-5">
              {agreementLanguages.map((language) => (
                <a
                  key={language}
                  className={linkLook}
                  href={`/api/agreements/${id}/pdf?language=${language}`}
                  target="_blank"
                  rel="noopener"
                >
                  {t("earlier.pdf")} ({t(`documents.language.${language}`)})
                </a>
              ))}
              {sealedSha256 ? (
                <a className={linkLook} href={`/api/agreements/${id}/sealed`}>
                  {t("earlier.download")}
                </a>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
