import type { AgreementTerm } from "./clause";

/** What a clause may leave to be filled in, besides `{@article-id}`: so that the text says what the portal does. */
export const placeholders = ["text-version", "term-months", "renewal-days"] as const;
export type Placeholder = (typeof placeholders)[number];

export const placeholderValues = (version: string, term: AgreementTerm): Record<Placeholder, string> => ({
  "text-version": version,
  "term-months": String(term.months),
  "renewal-days": String(term.windowDays),
});
