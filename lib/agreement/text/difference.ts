import type { Annex } from "@/lib/agreement/document/annex";
import {
  type AgreementArticle,
  type AgreementClause,
  type AgreementTemplate,
  agreementParts,
} from "@/lib/agreement/text/clause";
import { type AgreementLanguage, agreementLanguages, type Localised } from "@/lib/agreement/text/language";
import { fillPlaceholders } from "@/lib/agreement/text/placeholder";

/** A template and the annexes that are part of the text. */
type ComparedText = { template: AgreementTemplate; annexes: readonly Annex[] };

export type ClauseChange = {
  id: string;
  change: "changed" | "added" | "removed";
  article: Localised;
  before: AgreementClause | null;
  after: AgreementClause | null;
};

const articlesOf = ({ template, annexes }: ComparedText): AgreementArticle[] =>
  agreementParts(template, annexes).flatMap((part) => part.articles);

type IsSame = (before: AgreementClause, after: AgreementClause) => boolean;

/** Whether two clauses say the same once a term's figures are filled in: the words may be the same, and what is signed not. */
const sameBetween = (before: ComparedText, after: ComparedText): IsSame => {
  const [fillOld, fill] = [fillPlaceholders(before.template), fillPlaceholders(after.template)];
  return (was, is) =>
    was.sha256 === is.sha256 &&
    agreementLanguages.every((language) => fillOld(clauseText(was, language)) === fill(clauseText(is, language)));
};

const changesIn = (
  before: AgreementArticle | undefined,
  after: AgreementArticle | undefined,
  isSame: IsSame,
): ClauseChange[] => {
  const article = (after ?? before)?.title;
  if (!article) return [];
  const old = new Map(before?.clauses.map((clause) => [clause.id, clause]));
  const kept = (after?.clauses ?? []).flatMap((clause): ClauseChange[] => {
    const was = old.get(clause.id) ?? null;
    old.delete(clause.id);
    if (was && isSame(was, clause)) return [];
    return [{ id: clause.id, change: was ? "changed" : "added", article, before: was, after: clause }];
  });
  const gone = [...old.values()].map(
    (clause): ClauseChange => ({ id: clause.id, change: "removed", article, before: clause, after: null }),
  );
  return [...kept, ...gone];
};

/**
 * Differences between two texts, clause by clause, in the order of the newer one; clauses are equal where their SHA-256
 * is, and what is filled in. Removed articles come last.
 */
export const compareTexts = (before: ComparedText, after: ComparedText): ClauseChange[] => {
  const isSame = sameBetween(before, after);
  const old = new Map(articlesOf(before).map((article) => [article.id, article]));
  const found = articlesOf(after).flatMap((article) => {
    const was = old.get(article.id);
    old.delete(article.id);
    return changesIn(was, article, isSame);
  });
  return [...found, ...[...old.values()].flatMap((article) => changesIn(article, undefined, isSame))];
};

/** A clause as one text, each item on its own line. */
export const clauseText = (clause: AgreementClause, language: AgreementLanguage): string =>
  [clause.text[language], ...clause.items.map((item) => `– ${item[language]}`)].join("\n");
