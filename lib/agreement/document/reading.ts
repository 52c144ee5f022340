import { type Annex, annexLetter } from "@/lib/agreement/document/annex";
import { annexesIn, type Instrument } from "@/lib/agreement/document/instrument";
import {
  type InstrumentText,
  type TermText,
  writeInstrumentText,
  writeTerm,
} from "@/lib/agreement/document/instrument-text";
import { termByVersion } from "@/lib/agreement/life/term";
import { type AgreementPart, type AgreementTemplate, agreementParts } from "@/lib/agreement/text/clause";
import { type ClauseChange, clauseText, compareTexts } from "@/lib/agreement/text/difference";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { type MarkedRun, markWords } from "@/lib/agreement/text/marked-words";
import { fillPlaceholders } from "@/lib/agreement/text/placeholder";
import { templateByVersion } from "@/lib/agreement/text/template";

/** A clause that changes, or the term, which has no number. */
export type ChangeLine = {
  kind: "change";
  id: string;
  number: string;
  title: string;
  change: ClauseChange["change"];
  runs: MarkedRun[];
};

/** One printed line of the agreement, in reading order; page and PDF print the same list. */
export type ReadingLine =
  | { kind: "part"; id: string; title: string; letter: string | null }
  | { kind: "article"; id: string; number: string; title: string }
  | { kind: "clause"; id: string; number: string; text: string; items: string[]; sha256: string }
  | { kind: "paragraph"; id: string; text: string }
  | { kind: "standing"; id: string; title: string; documents: InstrumentText["documents"] }
  | ChangeLine;

export type AgreementReading = {
  version: string;
  language: AgreementLanguage;
  title: string;
  specimen: string;
  digest: string;
  lines: ReadingLine[];
};

const prefixOf = (part: AgreementPart) => (part.id === "framework" ? "" : `${annexLetter[part.id]}.`);

const allParts = (template: AgreementTemplate): AgreementPart[] => [template.framework, ...template.annexes];

const articleNumbers = (template: AgreementTemplate) =>
  new Map(
    allParts(template).flatMap((part) =>
      part.articles.map((article, i) => [article.id, `${prefixOf(part)}${i + 1}`] as const),
    ),
  );

const clauseNumbers = (template: AgreementTemplate) =>
  new Map(
    allParts(template).flatMap((part) =>
      part.articles.flatMap((article, i) =>
        article.clauses.map((clause, j) => [clause.id, `${prefixOf(part)}${i + 1}.${j + 1}`] as const),
      ),
    ),
  );

/** Replaces references to articles in a template's texts by their numbers, and the placeholders of an own text. */
const resolver = (template: AgreementTemplate) => {
  const numbers = articleNumbers(template);
  const fill = fillPlaceholders(template);
  return (text: string) =>
    fill(text).replace(/\{@([a-z0-9-]+)\}/g, (_, name: string) => {
      const number = numbers.get(name);
      if (number === undefined) throw new RangeError(`No article ${name} in template ${template.version}`);
      return number;
    });
};

const linesOf = (
  part: AgreementPart,
  language: AgreementLanguage,
  resolve: (text: string) => string,
): ReadingLine[] => [
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

type Side = { template: AgreementTemplate; annexes: readonly Annex[] };

/**
 * Differences between two texts as lines: each clause with its number and marked words; a removed clause keeps its old
 * number.
 */
export const changeLines = (before: Side, after: Side, language: AgreementLanguage): ChangeLine[] => {
  const [old, now] = [clauseNumbers(before.template), clauseNumbers(after.template)];
  const [resolveOld, resolve] = [resolver(before.template), resolver(after.template)];
  return compareTexts(before, after).map(({ id, change, article, before: was, after: is }) => ({
    ...{ kind: "change", id, change },
    number: (is ? now.get(id) : old.get(id)) ?? "",
    title: article[language],
    runs: markWords(was ? resolveOld(clauseText(was, language)) : "", is ? resolve(clauseText(is, language)) : ""),
  }));
};

/**
 * What changes in the term that the portal keeps, as one line: an own text may say its figures by placeholders only. Null
 * where nothing does.
 */
export const termChange = (
  before: AgreementTemplate,
  after: AgreementTemplate,
  language: AgreementLanguage,
): ChangeLine | null => {
  const [was, is] = [before, after].map(({ version, term }) => writeTerm(term ?? termByVersion(version), language)) as [
    TermText,
    TermText,
  ];
  if (was.text === is.text) return null;
  const runs = markWords(was.text, is.text);
  return { kind: "change", id: "@term", number: "", title: is.title, change: "changed", runs };
};

const actLines = (text: InstrumentText): ReadingLine[] => [
  { kind: "part", id: "act", title: text.heading, letter: null },
  ...text.paragraphs.map((paragraph, i): ReadingLine => ({ kind: "paragraph", id: `act.${i + 1}`, text: paragraph })),
  { kind: "standing", id: "act.standing", title: text.standing, documents: text.documents },
];

const versionLines = (
  act: Instrument,
  text: InstrumentText,
  after: Side,
  language: AgreementLanguage,
): ReadingLine[] => {
  if (act.kind !== "version") return [];
  const before = {
    template: templateByVersion(act.standing[0]?.templateVersion ?? ""),
    annexes: annexesIn(act.standing),
  };
  const changes = changeLines(before, after, language);
  // Documents made from a built-in text print what they always did: its clauses say the term in words.
  const term = after.template.term ? termChange(before.template, after.template, language) : null;
  return [{ kind: "part", id: "changes", title: text.changes, letter: null }, ...(term ? [term] : []), ...changes];
};

/** The parts a document holds: an amendment only what it adds, a renewal none of the text. */
const partsIn = (template: AgreementTemplate, annexes: readonly Annex[], act: Instrument): AgreementPart[] => {
  if (act.kind === "renewal") return [];
  return agreementParts(template, annexes).filter((part) => act.kind !== "amendment" || part.id !== "framework");
};

/**
 * A document as one flat, numbered list of lines: what it amends, then the framework, then the annexes in printing
 * order, as far as its kind holds them.
 * @throws RangeError where a text refers to an article that does not exist
 */
export const composeReading = (
  template: AgreementTemplate,
  language: AgreementLanguage,
  annexes: readonly Annex[],
  act: Instrument = { kind: "full" },
): AgreementReading => {
  const resolve = resolver(template);
  const text = writeInstrumentText(act, template.version, language);
  const first = text ? [...actLines(text), ...versionLines(act, text, { template, annexes }, language)] : [];
  return {
    version: template.version,
    language,
    title: text?.title ?? template.title[language],
    specimen: template.specimen[language],
    digest: template.digest,
    lines: [...first, ...partsIn(template, annexes, act).flatMap((part) => linesOf(part, language, resolve))],
  };
};
