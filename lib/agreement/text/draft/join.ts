import type { AgreementLanguage, Localised } from "@/lib/agreement/text/language";
import type { DraftText } from "./draft";
import type { OneText } from "./markdown";

type Named = { id: string };
type Pair<T> = { fr: T | null; en: T | null };

/** Each entry with how often its id came before: two with one id stay two. */
const keyed = <T extends Named>(list: readonly T[]): [string, T][] => {
  const seen = new Map<string, number>();
  return list.map((one) => {
    const count = seen.get(one.id) ?? 0;
    seen.set(one.id, count + 1);
    return [`${one.id} ${count}`, one];
  });
};

/** The entries of two languages by their ids, in the order of the first; what only the second has comes after. */
const paired = <T extends Named>(fr: readonly T[] = [], en: readonly T[] = []): (Pair<T> & Named)[] => {
  const others = new Map(keyed(en));
  const both = keyed(fr).map(([key, one]) => {
    const other = others.get(key) ?? null;
    others.delete(key);
    return { id: one.id, fr: one, en: other };
  });
  return [...both, ...[...others.values()].map((one) => ({ id: one.id, fr: null, en: one }))];
};

const words = (fr = "", en = ""): Localised => ({ fr, en });

const joinedItems = (fr: readonly string[] = [], en: readonly string[] = []): Localised[] =>
  Array.from({ length: Math.max(fr.length, en.length) }, (_, i) => words(fr[i], en[i]));

/** One language of a text, as its Markdown would say it. */
const inLanguage = (text: DraftText, language: AgreementLanguage): OneText => ({
  title: text.title[language],
  parts: text.parts.map(({ id, title, articles }) => ({
    ...{ id, title: title[language] },
    articles: articles.map(({ id, title, clauses }) => ({
      ...{ id, title: title[language] },
      clauses: clauses.map(({ id, text, items }) => ({
        ...{ id, text: text[language] },
        items: items.map((item) => item[language]),
      })),
    })),
  })),
});

/**
 * A text with other words in one language or in both, clause by clause by their ids; what only one language says is a
 * fault of the other. A language that is not given keeps its words; the term is kept.
 */
export const joinLanguages = (text: DraftText, given: { fr: OneText | null; en: OneText | null }): DraftText => {
  const [fr, en] = [given.fr ?? inLanguage(text, "fr"), given.en ?? inLanguage(text, "en")];
  return {
    title: words(fr.title, en.title),
    term: text.term,
    parts: paired(fr.parts, en.parts).map((part) => ({
      id: part.id,
      title: words(part.fr?.title, part.en?.title),
      articles: paired(part.fr?.articles, part.en?.articles).map((article) => ({
        id: article.id,
        title: words(article.fr?.title, article.en?.title),
        clauses: paired(article.fr?.clauses, article.en?.clauses).map((clause) => ({
          id: clause.id,
          text: words(clause.fr?.text, clause.en?.text),
          items: joinedItems(clause.fr?.items, clause.en?.items),
        })),
      })),
    })),
  };
};
