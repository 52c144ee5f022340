import type { AgreementTemplate, AgreementTerm } from "./clause";

/** What a clause may leave to be filled in, besides `{@article-id}`: so that the text says what the portal does. */
export const placeholders = ["text-version", "term-months", "renewal-days"] as const;
export type Placeholder = (typeof placeholders)[number];

export const placeholderValues = (version: string, term: AgreementTerm): Record<Placeholder, string> => ({
  "text-version": version,
  "term-months": String(term.months),
  "renewal-days": String(term.windowDays),
});

/** Fills in what a template's clauses leave open, references to articles apart; the built-in texts leave nothing open. */
export const fillPlaceholders = ({ version, term }: Pick<AgreementTemplate, "version" | "term">) => {
  const values: Readonly<Record<string, string>> = term ? placeholderValues(version, term) : {};
  return (text: string): string =>
    text.replace(/\{([a-z0-9-]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
    );
};
