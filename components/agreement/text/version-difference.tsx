import { useTranslations } from "next-intl";
import { ClauseChangeView } from "@/components/agreement/text/clause-change-view";
import { LinkTabs } from "@/components/ui/link-tabs";
import { annexes } from "@/lib/agreement/document/annex";
import { changeLines, termChange } from "@/lib/agreement/document/reading";
import { type AgreementTemplate, agreementClauses } from "@/lib/agreement/text/clause";
import { type AgreementLanguage, agreementLanguages } from "@/lib/agreement/text/language";

type Props = {
  before: AgreementTemplate;
  after: AgreementTemplate;
  language: AgreementLanguage;
  /** The page's own path, without its query. */
  path: string;
};

/** What differs between two versions: the term, then every clause, all annexes included, and how many do not. */
export function VersionDifference({ before, after, language, path }: Props) {
  const t = useTranslations("campaign");
  const words = useTranslations("agreement");
  const lines = changeLines({ template: before, annexes }, { template: after, annexes }, language);
  const term = termChange(before, after, language);
  const count = (change: (typeof lines)[number]["change"]) => lines.filter((line) => line.change === change).length;
  const counts = { changed: count("changed"), added: count("added"), removed: count("removed") };
  const same = agreementClauses(after, annexes).length - counts.changed - counts.added;
  const tabs = agreementLanguages.map((one) => ({
    href: `${path}?language=${one}`,
    label: words(`documents.language.${one}`),
    isCurrent: one === language,
  }));
  return (
    <div className="grid gap-6 pb-6">
      <LinkTabs label={words("reading.languages")} items={tabs} />
      <p>
        {t("counts", counts)}. <span className="text-soft">{t("same", { count: same })}</span>
      </p>
      <article lang={language}>
        {(term ? [term, ...lines] : lines).map((line) => (
          <ClauseChangeView key={`${line.number} ${line.id}`} line={line} />
        ))}
      </article>
    </div>
  );
}
