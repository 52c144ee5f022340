import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";

/** A tier's name in the edition it was decided under. */
export const editionTierName = (editionId: string, tier: string | null, locale: "fr" | "en"): string =>
  (editionById(editionId) ?? defaultEdition).tiers.find(({ id }) => id === tier)?.name[locale] ?? tier ?? "";
