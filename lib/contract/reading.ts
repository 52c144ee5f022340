import { type Annex, annexLetter } from "@/lib/contract/annex";
import { type Part, partsOf, type Template } from "@/lib/contract/clause";
import type { ContractLanguage } from "@/lib/contract/language";

/** One printed line of the agreement, in reading order; page and PDF print the same list. */
export type ReadingLine =
  | { kind: "part"; id: string; title: string; letter: string | null }
  | { kind: "article"; id: string; number: string; title: string }
  | { kind: "clause"; id: string; number: string; text: string; items: string[]; sha256: string };

export type Reading = {
  version: string;
  language: ContractLanguage;
  title: string;
  specimen: string;
  digest: string;
  lines: ReadingLine[];
};

const prefixOf = (part: Part) => (part.id === "framework" ? "" : `${annexLetter[part.id]}.`);

const articleNumbers = (template: Template) =>
  new Map(
    [template.framework, ...template.annexes].flatMap((part) =>
      part.articles.map((article, i) => [article.id, `${prefixOf(part)}${i + 1}`] as const),
    ),
  );

const linesOf = (part: Part, language: ContractLanguage, resolve: (text: string) => string): ReadingLine[] => [
  {
    kind: "part",
    id: part.id,
    title: part.title[language],
    letter: part.id === "framework" ? null : annexLetter[part.id],
  },
  ...part.articles.flatMap((article, i): ReadingLine[] => [
    { kind: "article", id: article.id, number: `${prefixOf(part)}${i + 1}`, title: article.title[language] },
    ...article.clauses.map(
      (clause, j): ReadingLine => ({
        kind: "clause",
        id: clause.id,
        number: `${prefixOf(part)}${i + 1}.${j + 1}`,
        text: resolve(clause.text[language]),
        items: clause.items.map((item) => resolve(item[language])),
        sha256: clause.sha256,
      }),
    ),
  ]),
];

/**
 * The agreement as one flat list of lines, numbered: framework first, then the annexes in printing order.
 * @throws RangeError when a text points to an article that does not exist
 */
export const readingOf = (template: Template, language: ContractLanguage, annexes: readonly Annex[]): Reading => {
  const numbers = articleNumbers(template);
  const resolve = (text: string) =>
    text.replace(/\{@([a-z-]+)\}/g, (_, id: string) => {
      const number = numbers.get(id);
      if (number === undefined) throw new RangeError(`No article ${id} in template ${template.version}`);
      return number;
    });
  return {
    version: template.version,
    language,
    title: template.title[language],
    specimen: template.specimen[language],
    digest: template.digest,
    lines: partsOf(template, annexes).flatMap((part) => linesOf(part, language, resolve)),
  };
};
