import type { Annex } from "@/lib/agreement/document/annex";
import type { Localised } from "@/lib/agreement/text/language";
import { englishTypography, frenchTypography } from "@/lib/agreement/text/typography";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";

/**
 * The smallest unit of text that can change and need a new signature. `{@article-id}` stands for an article's number.
 */
export type AgreementClause = { id: string; text: Localised; items: readonly Localised[]; sha256: string };
export type AgreementArticle = { id: string; title: Localised; clauses: readonly AgreementClause[] };
/** The framework agreement, or one annex. */
export type AgreementPart = { id: "framework" | Annex; title: Localised; articles: readonly AgreementArticle[] };

/** The length of a term, and what the signed text says happens at its end. */
export type AgreementTerm = {
  months: number;
  /** Days before the end from which a renewal can be signed. */
  windowDays: number;
  /** What happens without a signature: another term begins, or the agreement ends. */
  without: "prolonged" | "ended";
};

export type AgreementTemplate = {
  version: string;
  title: Localised;
  /** Printed on every page and at the top of the reading version; empty where counsel approved the text. */
  specimen: Localised;
  framework: AgreementPart;
  annexes: readonly AgreementPart[];
  /** The term that a programme's own text says; those of the built-in texts are kept apart (lib/agreement/life/term.ts). */
  term?: AgreementTerm;
  /** SHA-256 over the version and the hash of every title and clause, in order. */
  digest: string;
};

/** A text in French and English, with each language's spaces and quotation marks. */
export const say = (fr: string, en: string): Localised => ({ fr: frenchTypography(fr), en: englishTypography(en) });

/** A clause with its hash: the SHA-256 of the canonical JSON of its id and texts in both languages. */
export const hashedClause = (body: Omit<AgreementClause, "sha256">): AgreementClause => ({
  ...body,
  sha256: sha256(canonicalJson(body)),
});

export const clause = (id: string, fr: string, en: string, items: readonly Localised[] = []): AgreementClause =>
  hashedClause({ id, text: say(fr, en), items });

export const article = (id: string, fr: string, en: string, clauses: readonly AgreementClause[]): AgreementArticle => ({
  id,
  title: say(fr, en),
  clauses,
});

/** Completes a template with its digest, which changes with any word, title, order or version. */
export const sealTemplate = (template: Omit<AgreementTemplate, "digest">): AgreementTemplate => ({
  ...template,
  digest: sha256(canonicalJson(template)),
});

/** Every clause of the framework and of the given annexes, in printing order. */
export const agreementClauses = (template: AgreementTemplate, annexes: readonly Annex[]): AgreementClause[] =>
  agreementParts(template, annexes).flatMap((part) => part.articles.flatMap((one) => one.clauses));

/** The framework and the given annexes, in printing order whatever order they were asked in. */
export const agreementParts = (template: AgreementTemplate, annexes: readonly Annex[]): AgreementPart[] => [
  template.framework,
  ...template.annexes.filter((part) => (annexes as readonly string[]).includes(part.id)),
];
