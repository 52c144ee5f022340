import { useLocale, useTranslations } from "next-intl";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { CopyButton } from "@/components/ui/copy-button";
import { Download, FileText } from "@/components/ui/icons";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { formatSize } from "@/lib/file/size";

type Document = { language: AgreementLanguage; sha256: string; sizeBytes: number; pages: number };
type Props = {
  documents: readonly Document[];
  /** Address of the PDFs; the language is added to it. */
  href: string;
  /** The language that was signed, after the signature. */
  signed?: AgreementLanguage | null;
};

const link = "inline-flex items-center gap-2 text-accent underline underline-offset-4 touch:min-h-11";

function DocumentLine({ document, href, isSigned }: { document: Document; href: string; isSigned: boolean }) {
  const t = useTranslations("agreement.documents");
  const locale = useLocale();
  const path = `${href}${href.includes("?") ? "&" : "?"}language=${document.language}`;
  const name = t(`language.${document.language}`);
  return (
    <li className="grid gap-2 border-rule border-b py-4 first:pt-0 last:border-b-0 md:grid-cols-[14rem_1fr] md:gap-6">
      <div>
        <p className="font-semibold">
          {name}
          {isSigned ? <span className="ml-2 font-normal text-met text-sm">{t("signed")}</span> : null}
        </p>
        <p className="text-sm text-soft">
          {t("pages", { pages: document.pages, size: formatSize(document.sizeBytes, locale) })}
        </p>
      </div>
      <div className="grid min-w-0 gap-1">
        <p className="text-sm text-soft">{t("fingerprint")}</p>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Fingerprint sha256={document.sha256} />
          <CopyButton text={document.sha256} label={t("copy")} />
        </p>
        <p className="flex flex-wrap gap-x-6">
          <a className={link} href={path} target="_blank" rel="noopener">
            <FileText aria-hidden className="size-4 shrink-0" />
            {t("open")}
            <span className="sr-only"> ({name})</span>
          </a>
          <a className={link} href={`${path}&download=1`} download>
            <Download aria-hidden className="size-4 shrink-0" />
            {t("download")}
            <span className="sr-only"> ({name})</span>
          </a>
        </p>
      </div>
    </li>
  );
}

/** The PDFs, one for each language, with the SHA-256 of the bytes that are served. */
export function DocumentList({ documents, href, signed = null }: Props) {
  return (
    <ul>
      {documents.map((document) => (
        <DocumentLine key={document.language} document={document} href={href} isSigned={signed === document.language} />
      ))}
    </ul>
  );
}
