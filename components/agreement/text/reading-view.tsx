import { useTranslations } from "next-intl";
import { DocumentList } from "@/components/agreement/document-list";
import { ReadingText } from "@/components/agreement/text/reading-text";
import { linkLook } from "@/components/ui/link-look";
import { LinkTabs } from "@/components/ui/link-tabs";
import { isAnnex } from "@/lib/agreement/document/annex";
import type { Instrument } from "@/lib/agreement/document/instrument";
import { composeReading } from "@/lib/agreement/document/reading";
import { type AgreementLanguage, agreementLanguages } from "@/lib/agreement/text/language";
import { templateByVersion } from "@/lib/agreement/text/template";

type Document = { language: AgreementLanguage; sha256: string; sizeBytes: number; pages: number };
type Props = {
  agreement: { templateVersion: string; annexes: readonly string[]; act: Instrument; documents: readonly Document[] };
  language: AgreementLanguage;
  /** The page's own path, without its query. */
  path: string;
  pdfHref: string;
};

/** One language of the agreement to read on screen, with its PDF and fingerprint above the text. */
export function ReadingView({ agreement, language, path, pdfHref }: Props) {
  const t = useTranslations("agreement");
  const { templateVersion, annexes, act } = agreement;
  const reading = composeReading(templateByVersion(templateVersion), language, annexes.filter(isAnnex), act);
  const parts = reading.lines.filter((line) => line.kind === "part");
  const tabs = agreementLanguages.map((one) => ({
    href: `${path}?language=${one}`,
    label: t(`documents.language.${one}`),
    isCurrent: one === language,
  }));
  return (
    <>
      <LinkTabs label={t("reading.languages")} items={tabs} />
      <div className="py-6">
        <DocumentList documents={agreement.documents.filter((one) => one.language === language)} href={pdfHref} />
      </div>
      <nav aria-label={t("reading.contents")} className="mb-10 border-rule border-y py-4">
        <ul lang={language} className="flex flex-wrap gap-x-8 gap-y-1">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a className={linkLook} href={`#part-${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ReadingText reading={reading} />
    </>
  );
}
