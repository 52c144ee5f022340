import { type Annex, annexes, isAnnex } from "@/lib/agreement/document/annex";
import { termByVersion } from "@/lib/agreement/life/term";
import {
  type AgreementPart,
  type AgreementTemplate,
  type AgreementTerm,
  hashedClause,
  sealTemplate,
} from "@/lib/agreement/text/clause";
import type { Localised } from "@/lib/agreement/text/language";

/** A text while it is written: anything may be missing or wrong in it, and each fault is told. Shown to nobody but staff. */
export type DraftClause = { id: string; text: Localised; items: readonly Localised[] };
export type DraftArticle = { id: string; title: Localised; clauses: readonly DraftClause[] };
/** The framework or an annex, by its id; an import may bring an id that is neither. */
export type DraftPart = { id: string; title: Localised; articles: readonly DraftArticle[] };
export type DraftText = { title: Localised; term: AgreementTerm; parts: readonly DraftPart[] };

/** What a part of the agreement can be called, in printing order. */
export const partNames = ["framework", ...annexes] as const;
export const isPartName = (id: string): boolean => (partNames as readonly string[]).includes(id);

const nothing: Localised = { fr: "", en: "" };

/** A text in which nothing is said yet. */
export const emptyText: DraftText = {
  title: nothing,
  term: { months: 12, windowDays: 30, without: "prolonged" },
  parts: [{ id: "framework", title: nothing, articles: [] }],
};

/** The names that a part of a text can have; none for the framework, which is what it is. */
export const namesFor = ({ parts }: DraftText, at: number): (typeof partNames)[number][] => {
  const taken = parts.filter((_, i) => i !== at).map(({ id }) => id);
  if (parts[at]?.id === "framework" && !taken.includes("framework")) return [];
  return partNames.filter((name) => !taken.includes(name));
};

/** A copy of a version, to be changed; its clauses keep their ids. */
export const copyTemplate = (template: AgreementTemplate): DraftText => ({
  title: template.title,
  term: termByVersion(template.version),
  parts: [template.framework, ...template.annexes].map(({ id, title, articles }) => ({
    ...{ id, title },
    articles: articles.map((article) => ({
      ...article,
      clauses: article.clauses.map(({ id, text, items }) => ({ id, text, items })),
    })),
  })),
});

const partOf = (id: "framework" | Annex, part: DraftPart | undefined): AgreementPart => ({
  id,
  title: part?.title ?? nothing,
  articles: (part?.articles ?? []).map(({ id, title, clauses }) => ({
    ...{ id, title },
    clauses: clauses.map(({ id, text, items }) => hashedClause({ id, text, items })),
  })),
});

/** The template that a text is once it is published under a version; parts that are none of the agreement are left out. */
export const templateOf = (version: string, text: DraftText, specimen: Localised = nothing): AgreementTemplate =>
  sealTemplate({
    ...{ version, title: text.title, specimen, term: text.term },
    framework: partOf(
      "framework",
      text.parts.find(({ id }) => id === "framework"),
    ),
    annexes: text.parts.flatMap((part) => (isAnnex(part.id) ? [partOf(part.id, part)] : [])),
  });

/** Where something is in a text: nothing for the text itself, then the numbers of its part, article and clause. */
export type Place = readonly number[];

/** A place as an address says it: "text", "0", "0-3" or "0-3-2". */
export const placeKey = (place: Place): string => (place.length === 0 ? "text" : place.join("-"));

/** What a browser keeps the unsent words of a clause under: two clauses may have one id, or the same words. */
export const clauseDraftKey = (version: string, place: string, id: string): string => `text:${version}:${place}:${id}`;

/** The place of an address; null where it is none. */
export const placeIn = (key: string): Place | null => {
  if (key === "text") return [];
  return /^\d{1,4}(-\d{1,4}){0,2}$/.test(key) ? key.split("-").map(Number) : null;
};
