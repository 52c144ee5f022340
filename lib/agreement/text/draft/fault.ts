import { undrawnIn } from "@/lib/agreement/document/drawable";
import { type AgreementLanguage, agreementLanguages, type Localised } from "@/lib/agreement/text/language";
import { placeholders } from "@/lib/agreement/text/placeholder";
import {
  type DraftArticle,
  type DraftClause,
  type DraftPart,
  type DraftText,
  isPartName,
  type Place,
  placeKey,
} from "./draft";
import { typographyFault } from "./typography";

/** What can be wrong with a text: each has its sentence at `text.faults.<code>`. */
export const textFaultCodes = [
  "article-empty",
  "clause-empty",
  "framework-missing",
  "id-missing",
  "id-odd",
  "id-twice",
  "language-missing",
  "markup",
  "not-drawable",
  "part-empty",
  "part-twice",
  "part-unknown",
  "placeholder-missing",
  "placeholder-unknown",
  "reference-unknown",
  "term-unsaid",
  "title-braces",
  "title-missing",
  "typography",
  "window-unsaid",
] as const;
type TextFaultCode = (typeof textFaultCodes)[number];

/** A fault, where it is, in which language if in one only, and the words it is about. */
export type TextFault = { code: TextFaultCode; at: string; language?: AgreementLanguage; words: string };

const slug = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
const articleId = new RegExp(`^${slug}$`);
const clauseId = new RegExp(`^${slug}(\\.[a-z0-9]+(-[a-z0-9]+)*)*$`);
const markup = /\*\*|__|`|\]\(|<\/?[a-z][^>]*>/i;

type Tell = (code: TextFaultCode, place: Place, words?: string, language?: AgreementLanguage) => void;

/** What a whole text has, against which each clause is checked. */
type Ground = { tell: Tell; articles: ReadonlySet<string>; seen: Map<string, number> };

const partsOf = ({ text, items }: DraftClause): Localised[] => [text, ...items];
const placeholdersIn = (text: string): string[] => text.match(/\{[^{}]*\}/g) ?? [];

const checkId = ({ tell, seen }: Ground, place: Place, id: string, pattern: RegExp): void => {
  if (id === "") return tell("id-missing", place);
  if (!pattern.test(id)) tell("id-odd", place, id);
  if ((seen.get(id) ?? 0) > 1) tell("id-twice", place, id);
};

/** Both languages of a title or of a sentence are there, and set as they should be. */
const checkWords = ({ tell }: Ground, place: Place, words: Localised): void => {
  for (const language of agreementLanguages) {
    const text = words[language];
    if (text === "") {
      tell("language-missing", place, "", language);
      continue;
    }
    const found = typographyFault(language, text);
    if (found !== null) tell("typography", place, found, language);
    const undrawn = undrawnIn(text);
    if (undrawn) tell("not-drawable", place, undrawn, language);
    const marks = markup.exec(text);
    if (marks) tell("markup", place, marks[0], language);
  }
};

const checkTitle = (ground: Ground, place: Place, title: Localised): void => {
  if (agreementLanguages.every((language) => title[language] === "")) return ground.tell("title-missing", place);
  checkWords(ground, place, title);
  // Documents print titles as they are written: nothing in them is filled in.
  for (const language of agreementLanguages) {
    const braces = /\{[^{}]*\}|[{}]/.exec(title[language]);
    if (braces) ground.tell("title-braces", place, braces[0], language);
  }
};

/** Whether documents fill it in; what they do not know is a fault of its own, and missing nowhere. */
const isKnown = ({ articles }: Ground, placeholder: string): boolean => {
  const name = placeholder.slice(1, -1);
  return name.startsWith("@") ? articles.has(name.slice(1)) : (placeholders as readonly string[]).includes(name);
};

const checkPlaceholders = (ground: Ground, place: Place, clause: DraftClause): void => {
  const { tell } = ground;
  const used = agreementLanguages.map((language) => {
    const whole = partsOf(clause)
      .map((one) => one[language])
      .join("\n");
    const found = new Set(placeholdersIn(whole));
    for (const one of found)
      if (!isKnown(ground, one))
        tell(one.startsWith("{@") ? "reference-unknown" : "placeholder-unknown", place, one, language);
    const stray = /[{}]/.exec(whole.replace(/\{[^{}]*\}/g, ""));
    if (stray) tell("placeholder-unknown", place, stray[0], language);
    return { language, whole, found };
  });
  const needed = new Set(used.flatMap(({ found }) => [...found]).filter((one) => isKnown(ground, one)));
  for (const { language, whole, found } of used)
    for (const one of needed)
      if (whole.trim() !== "" && !found.has(one)) tell("placeholder-missing", place, one, language);
};

const checkClause = (ground: Ground, place: Place, clause: DraftClause): void => {
  checkId(ground, place, clause.id, clauseId);
  if (partsOf(clause).every((one) => agreementLanguages.every((language) => one[language] === "")))
    return ground.tell("clause-empty", place);
  for (const words of partsOf(clause)) checkWords(ground, place, words);
  checkPlaceholders(ground, place, clause);
};

const checkArticle = (ground: Ground, place: Place, { id, title, clauses }: DraftArticle): void => {
  checkId(ground, place, id, articleId);
  checkTitle(ground, place, title);
  if (clauses.length === 0) ground.tell("article-empty", place);
  clauses.forEach((clause, i) => void checkClause(ground, [...place, i], clause));
};

const checkPart = (ground: Ground, place: Place, part: DraftPart, all: readonly DraftPart[]): void => {
  if (part.id === "") ground.tell("id-missing", place);
  else if (!isPartName(part.id)) ground.tell("part-unknown", place, part.id);
  else if (all.some(({ id }, i) => id === part.id && i < (place[0] ?? 0))) ground.tell("part-twice", place, part.id);
  checkTitle(ground, place, part.title);
  if (part.articles.length === 0) ground.tell("part-empty", place);
  part.articles.forEach((article, i) => void checkArticle(ground, [...place, i], article));
};

const clausesOf = ({ parts }: DraftText): DraftClause[] =>
  parts.flatMap(({ articles }) => articles.flatMap(({ clauses }) => clauses));

/** The portal acts on the term's figures, so the text must say them, as a figure or as a placeholder. */
const checkTerm = ({ tell }: Ground, text: DraftText): void => {
  const { months, windowDays } = text.term;
  const said = (language: AgreementLanguage, figure: number, placeholder: string): boolean =>
    clausesOf(text).some((clause) =>
      partsOf(clause).some((one) => new RegExp(`\\b${figure}\\b|\\{${placeholder}\\}`).test(one[language])),
    );
  for (const language of agreementLanguages) {
    if (!said(language, months, "term-months")) tell("term-unsaid", [], String(months), language);
    if (!said(language, windowDays, "renewal-days")) tell("window-unsaid", [], String(windowDays), language);
  }
};

/** Every fault of a text, in reading order. A text without one may be published. */
export const findTextFaults = (text: DraftText): TextFault[] => {
  const found = new Map<string, TextFault>();
  const tell: Tell = (code, place, words = "", language) => {
    const fault = { code, at: placeKey(place), words, ...(language ? { language } : {}) };
    found.set(JSON.stringify(fault), fault);
  };
  const articles = text.parts.flatMap((part) => part.articles);
  const seen = new Map<string, number>();
  for (const { id } of [...articles, ...clausesOf(text)]) seen.set(id, (seen.get(id) ?? 0) + 1);
  const ground = { tell, articles: new Set(articles.map(({ id }) => id)), seen };
  checkTitle(ground, [], text.title);
  if (!text.parts.some(({ id }) => id === "framework")) tell("framework-missing", []);
  if (text.parts.length > 0) checkTerm(ground, text);
  text.parts.forEach((part, i) => void checkPart(ground, [i], part, text.parts));
  return [...found.values()];
};
