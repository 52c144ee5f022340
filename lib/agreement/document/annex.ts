import { type BusinessModel, businessModels } from "@/lib/partner/business-model";

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

const annexByBusinessModel: Readonly<Record<BusinessModel, Annex>> = {
  reseller: "resale",
  "cloud-provider": "cloud-services",
  "managed-services-provider": "managed-services",
  "services-delivery": "services-delivery",
};

/** The annexes that some business models need, each once, in printing order. */
export const annexesForModels = (models: readonly BusinessModel[]): Annex[] =>
  annexes.filter((annex) => models.some((model) => annexByBusinessModel[model] === annex));

/** The business models for which a text has no annex: their partners sign the framework alone. */
export const modelsWithoutAnnex = ({ annexes }: { annexes: readonly { id: string }[] }): BusinessModel[] =>
  businessModels.filter((model) => !annexes.some(({ id }) => id === annexByBusinessModel[model]));

export const isAnnex = (text: string): text is Annex => (annexes as readonly string[]).includes(text);
