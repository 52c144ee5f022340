/** The languages of the portal, in the order they are offered. A third is one line here, its messages and its facts. */
export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];

/** The language of whoever has not chosen one. */
export const defaultLocale: Locale = "fr";

export const isLocale = (text: string | null | undefined): text is Locale =>
  (locales as readonly (string | null | undefined)[]).includes(text);
