/** The annexes of the single agreement, in the order they are printed. */
export const annexes = ["resale", "cloud-services", "managed-services", "services-delivery"] as const;
export type Annex = (typeof annexes)[number];

/** The permanent letter of each annex, so that a later annex renumbers nothing. */
export const annexLetter: Readonly<Record<Annex, string>> = {
  resale: "A",
  "cloud-services": "B",
  "managed-services": "C",
  "services-delivery": "D",
};

/** The annexes that some business models need, each once, in printing order. */
export const annexesForModels = (models: readonly { annex: Annex | null }[]): Annex[] =>
  annexes.filter((annex) => models.some((model) => model.annex === annex));

/** Of some business models, those whose annex a text does not have: their partners sign the framework alone. */
export const modelsWithoutAnnex = <M extends { annex: Annex | null }>(
  { annexes: parts }: { annexes: readonly { id: string }[] },
  models: readonly M[],
): M[] => models.filter(({ annex }) => annex !== null && !parts.some(({ id }) => id === annex));

export const isAnnex = (text: string): text is Annex => (annexes as readonly string[]).includes(text);
