import type { Locale } from "@/lib/i18n/locale";

/** The languages the agreement is written in. */
export const agreementLanguages = ["fr", "en"] as const;
export type AgreementLanguage = (typeof agreementLanguages)[number];

/** One text, said in every language of the agreement. */
export type Localised = Readonly<Record<AgreementLanguage, string>>;

export const isAgreementLanguage = (text: string | undefined): text is AgreementLanguage =>
  (agreementLanguages as readonly (string | undefined)[]).includes(text);

/** The language to read the agreement in: the one asked for, else the reader's own, else English. */
export const readingLanguage = (asked: string | undefined, locale: Locale): AgreementLanguage =>
  [asked, locale].find(isAgreementLanguage) ?? "en";
