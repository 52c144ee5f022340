import { useTranslations } from "next-intl";
import { Fingerprint } from "@/components/agreement/evidence/fingerprint";
import { ReadingLineView } from "@/components/agreement/text/reading-text";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Note } from "@/components/ui/note";
import { consolidateAgreement, type SourcedLine } from "@/lib/agreement/document/consolidated";
import type { DocumentInForce } from "@/lib/agreement/document/instrument";
import { type AgreementLanguage, agreementLanguages } from "@/lib/agreement/text/language";

type Props = {
  standing: readonly DocumentInForce[];
  language: AgreementLanguage;
  /** The page's own path, without its query. */
  path: string;
};

function Sources({ documents }: { documents: readonly DocumentInForce[] }) {
  const t = useTranslations("agreement");
  return (
    <section className="mb-8 border-rule border-y py-4">
      <h2 className="mb-2 font-semibold">{t("consolidated.sources")}</h2>
      <ol className="grid gap-2">
        {documents.map(({ id, kind, sha256 }, i) => (
          <li key={id}>
            {t("consolidated.source", { number: i + 1 })} · {t(`kinds.${kind}`)}
            <br />
            <Fingerprint sha256={sha256} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sourced({ one, number }: { one: SourcedLine; number: number }) {
  const t = useTranslations("agreement.consolidated");
  if (one.line.kind !== "clause") return <ReadingLineView line={one.line} />;
  const { sha256 } = one.source;
  return (
    <div className="lg:grid lg:grid-cols-[1fr_9rem] lg:gap-6">
      <ReadingLineView line={one.line} />
      <p className="mb-4 text-sm text-soft" title={t("from", { sha: sha256 })}>
        {t("source", { number })} · <code translate="no">{sha256.slice(0, 8)}</code>
      </p>
    </div>
  );
}

/**
 * The text in force as one document, each clause with the sealed document it comes from; marked as not the original.
 */
export function ConsolidatedText({ standing, language, path }: Props) {
  const t = useTranslations("agreement");
  const text = consolidateAgreement(standing, language);
  if (!text) return <p className="pb-10 text-soft">{t("consolidated.none")}</p>;
  const numberOf = ({ source }: SourcedLine) => standing.findIndex(({ id }) => id === source.id) + 1;
  const tabs = agreementLanguages.map((one) => ({
    href: `${path}?language=${one}`,
    label: t(`documents.language.${one}`),
    isCurrent: one === language,
  }));
  return (
    <>
      <LinkTabs label={t("reading.languages")} items={tabs} />
      <div className="py-6">
        <Note tone="risk">{t("consolidated.warning")}</Note>
      </div>
      <Sources documents={standing} />
      <article lang={language} className="pb-10">
        {text.lines.map((one) => (
          <Sourced key={`${one.source.id}-${one.line.kind}-${one.line.id}`} one={one} number={numberOf(one)} />
        ))}
      </article>
    </>
  );
}
