import { defaultEdition, editionById } from "@/lib/edition/catalogue/editions";
import type { Locale } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";

/** A level's name in the words of the edition it was decided under. */
export const editionTierName = (editionId: string, tier: string | null, locale: Locale): string =>
  nameById((editionById(editionId) ?? defaultEdition).tiers, tier ?? "", locale);
