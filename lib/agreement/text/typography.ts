import type { AgreementLanguage } from "@/lib/agreement/text/language";

const narrow = "\u202F";
const wide = "\u00A0";

/**
 * French spacing as the national printing office sets it: narrow no-break space before ; ? !, no-break space before :
 * and inside « », before a unit or a percentage and after an abbreviation that calls a number; ' becomes ’.
 */
export const frenchTypography = (text: string): string =>
  text
    .replace(/'/g, "’")
    .replace(/ ([;?!])/g, `${narrow}$1`)
    .replace(/ :/g, `${wide}:`)
    .replace(/« /g, `«${wide}`)
    .replace(/ »/g, `${wide}»`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${narrow}`)
    .replace(/(\d) (?=%|€|jours?\b|mois\b|ans?\b|heures?\b)/g, `$1${wide}`)
    .replace(/\b(articles?|annexe|no|n°|art\.) (?=\d|\{@|[A-D]\b)/gi, `$1${wide}`);

/** English apostrophes and quotation marks, and no break between "article" and its number. */
export const englishTypography = (text: string): string =>
  text
    .replace(/(\w)'/g, "$1’")
    .replace(/"([^"]*)"/g, "“$1”")
    .replace(/\b(articles?|annex|art\.) (?=\d|\{@|[A-D]\b)/gi, `$1${wide}`);

/** How each language of the agreement is set. */
export const typography: Readonly<Record<AgreementLanguage, (text: string) => string>> = {
  fr: frenchTypography,
  en: englishTypography,
};
