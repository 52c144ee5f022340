import type { Annex } from "@/lib/agreement/document/annex";
import type { Edition } from "@/lib/edition/edition";
import english from "@/lib/i18n/en/terms.json";
import french from "@/lib/i18n/fr/terms.json";
import type { Locale } from "@/lib/i18n/locale";
import { localName, type Names } from "@/lib/i18n/names";
import { type BusinessModel, businessModels, isBusinessModel } from "@/lib/partner/business-model";

/** A business model with its names, and the annex of the agreement that its companies sign beside the common part. */
export type NamedModel = { id: string; name: Names; annex: Annex | null };

const annexOf: Readonly<Record<BusinessModel, Annex>> = {
  reseller: "resale",
  "cloud-provider": "cloud-services",
  "managed-services-provider": "managed-services",
  "services-delivery": "services-delivery",
};

const builtIn = (id: BusinessModel): NamedModel => ({
  id,
  name: { fr: french["business-models"][id], en: english["business-models"][id] },
  annex: annexOf[id],
});

/** The models that companies choose among under an edition: those it names, else those that the portal brings along. */
export const modelsIn = ({ businessModels: own }: Edition): NamedModel[] =>
  own
    ? own.map(({ id, name, annex }) => ({ id, name, annex: annex ?? (isBusinessModel(id) ? annexOf[id] : null) }))
    : businessModels.map(builtIn);

/**
 * The models of a company by name: of several editions the first that names one says what it is. One that none names is
 * the portal's own, or is called by its word.
 */
export const modelsAmong = (ids: readonly string[], editions: readonly Edition[]): NamedModel[] => {
  const known = editions.flatMap(modelsIn);
  return ids.map(
    (id) =>
      known.find((one) => one.id === id) ??
      (isBusinessModel(id) ? builtIn(id) : { id, name: { fr: id, en: id }, annex: null }),
  );
};

type Choice = { value: string; label: string };

/** Models as a form offers them: those of an edition, and those that a company has already. */
export const modelChoices = (offered: readonly NamedModel[], kept: readonly NamedModel[], locale: Locale): Choice[] => {
  const also = kept.filter(({ id }) => !offered.some((one) => one.id === id));
  return [...offered, ...also].map(({ id, name }) => ({ value: id, label: localName(name, locale) }));
};
