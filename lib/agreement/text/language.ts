/** The languages the agreement is written in. */
export const contractLanguages = ["fr", "en"] as const;
export type ContractLanguage = (typeof contractLanguages)[number];

/** One text, said in every language of the agreement. */
export type Localised = Readonly<Record<ContractLanguage, string>>;

export const isContractLanguage = (text: string): text is ContractLanguage =>
  (contractLanguages as readonly string[]).includes(text);
