/** The languages the agreement is written in. */
export const agreementLanguages = ["fr", "en"] as const;
export type AgreementLanguage = (typeof agreementLanguages)[number];

/** One text, said in every language of the agreement. */
export type Localised = Readonly<Record<AgreementLanguage, string>>;

export const isAgreementLanguage = (text: string): text is AgreementLanguage =>
  (agreementLanguages as readonly string[]).includes(text);
