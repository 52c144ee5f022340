import { isAnnex } from "@/lib/agreement/document/annex";
import type { AgreementTerm } from "@/lib/agreement/text/clause";
import { agreementLanguages, type Localised } from "@/lib/agreement/text/language";
import { type DraftArticle, type DraftClause, type DraftPart, type DraftText, namesFor, type Place } from "./draft";
import { setText } from "./typography";

/** An edited text, and where what was edited is now. */
export type Edited = { text: DraftText; place: Place };

const nothing: Localised = { fr: "", en: "" };

const replaced = <T>(list: readonly T[], at: number, change: (one: T) => T | null): T[] | null => {
  const one = list[at];
  if (one === undefined) return null;
  const changed = change(one);
  return changed === null ? null : list.map((other, i) => (i === at ? changed : other));
};

const changePart = (text: DraftText, [part = -1]: Place, change: (one: DraftPart) => DraftPart | null) => {
  const parts = replaced(text.parts, part, change);
  return parts ? { ...text, parts } : null;
};

const changeArticle = (text: DraftText, place: Place, change: (one: DraftArticle) => DraftArticle | null) =>
  changePart(text, place, (part) => {
    const articles = replaced(part.articles, place[1] ?? -1, change);
    return articles ? { ...part, articles } : null;
  });

/** Other words, or another id, for one clause. Null where there is no clause at the place, as for each edit below. */
export const changeClause = (text: DraftText, place: Place, clause: DraftClause): Edited | null => {
  const edited = changeArticle(text, place, (article) => {
    const clauses = replaced(article.clauses, place[2] ?? -1, () => clause);
    return clauses ? { ...article, clauses } : null;
  });
  return edited ? { text: edited, place } : null;
};

/** A part of which nobody chose the name keeps what it has; its name is one that the text does not have yet. */
const renamed = (text: DraftText, at: number, id: string): string | null => {
  const was = text.parts[at]?.id ?? null;
  if (id === "" || id === was) return was;
  return (namesFor(text, at) as string[]).includes(id) ? id : null;
};

/** Another title for the text, a part or an article, and another id for these two. */
export const changeHeading = (text: DraftText, place: Place, title: Localised, id: string): Edited | null => {
  if (place.length === 0) return { text: { ...text, title }, place };
  const edited =
    place.length === 1
      ? changePart(text, place, (part) => {
          const name = renamed(text, place[0] ?? -1, id);
          return name === null ? null : { ...part, id: name, title };
        })
      : changeArticle(text, place, (article) => ({ ...article, id, title }));
  return edited && place.length < 3 ? { text: edited, place } : null;
};

export const changeTerm = (text: DraftText, term: AgreementTerm): Edited => ({ text: { ...text, term }, place: [] });

/** Every word of a text as another. */
export const mapWords = (text: DraftText, map: (words: Localised) => Localised): DraftText => ({
  ...text,
  title: map(text.title),
  parts: text.parts.map((part) => ({
    ...part,
    title: map(part.title),
    articles: part.articles.map((article) => ({
      ...article,
      title: map(article.title),
      clauses: article.clauses.map((one) => ({ ...one, text: map(one.text), items: one.items.map(map) })),
    })),
  })),
});

/** Sets every word of a text as its language sets it. */
export const correctTypography = (text: DraftText): DraftText =>
  mapWords(
    text,
    (words) => Object.fromEntries(agreementLanguages.map((one) => [one, setText(one, words[one])])) as Localised,
  );

const freeId = (text: DraftText, stem: string): string => {
  const articles = text.parts.flatMap((part) => part.articles);
  const taken = new Set([...articles, ...articles.flatMap(({ clauses }) => clauses)].map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
};

/** One more clause: after the one at the place, or the first of the article. */
export const insertClause = (text: DraftText, place: Place): Edited | null => {
  const at = (place[2] ?? -1) + 1;
  const edited = changeArticle(text, place, (article) => {
    const fresh = { id: freeId(text, `${article.id || "article"}.clause`), text: nothing, items: [] };
    return { ...article, clauses: [...article.clauses.slice(0, at), fresh, ...article.clauses.slice(at)] };
  });
  return edited ? { text: edited, place: [...place.slice(0, 2), at] } : null;
};

/** One more article: after the one at the place, or the first of the part. */
export const insertArticle = (text: DraftText, place: Place): Edited | null => {
  const at = (place[1] ?? -1) + 1;
  const fresh = { id: freeId(text, "article"), title: nothing, clauses: [] };
  const edited = changePart(text, place, (part) => ({
    ...part,
    articles: [...part.articles.slice(0, at), fresh, ...part.articles.slice(at)],
  }));
  return edited ? { text: edited, place: [place[0] ?? 0, at] } : null;
};

/** One of the annexes that the text does not have. */
export const insertAnnex = (text: DraftText, id: string): Edited | null => {
  if (!isAnnex(id) || text.parts.some((part) => part.id === id)) return null;
  const parts = [...text.parts, { id, title: nothing, articles: [] }];
  return { text: { ...text, parts }, place: [text.parts.length] };
};

const moved = <T>(list: readonly T[], from: number, to: number): T[] | null => {
  if (list[from] === undefined || list[to] === undefined) return null;
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
};

const rearrange = (text: DraftText, place: Place, order: <T>(list: readonly T[]) => T[] | null): DraftText | null => {
  if (place.length === 3)
    return changeArticle(text, place, (article) => {
      const clauses = order(article.clauses);
      return clauses ? { ...article, clauses } : null;
    });
  if (place.length === 2)
    return changePart(text, place, (part) => {
      const articles = order(part.articles);
      return articles ? { ...part, articles } : null;
    });
  const parts = order(text.parts);
  return parts ? { ...text, parts } : null;
};

/** Moves a clause or an article among its fellows. */
export const move = (text: DraftText, place: Place, by: 1 | -1): Edited | null => {
  const [at, ...above] = [...place].reverse();
  if (at === undefined || place.length < 2) return null;
  const edited = rearrange(text, place, (list) => moved(list, at, at + by));
  return edited ? { text: edited, place: [...above.reverse(), at + by] } : null;
};

/** Removes a clause, an article or a part; the framework stays. */
export const remove = (text: DraftText, place: Place): Edited | null => {
  const at = place.at(-1);
  if (at === undefined) return null;
  if (place.length === 1 && text.parts[at]?.id === "framework" && text.parts.findIndex(isFramework) === at) return null;
  const edited = rearrange(text, place, (list) => (list[at] === undefined ? null : list.filter((_, i) => i !== at)));
  return edited ? { text: edited, place: place.slice(0, -1) } : null;
};

const isFramework = ({ id }: DraftPart): boolean => id === "framework";
