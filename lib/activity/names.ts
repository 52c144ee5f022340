import type { ActivityKind } from "@/lib/activity/kind";
import english from "@/lib/i18n/en/terms.json";
import french from "@/lib/i18n/fr/terms.json";

/** What a kind is called in every language, as an edition names its measures. */
export const kindNames = (kind: ActivityKind): { fr: string; en: string } => ({
  fr: french["activity-kinds"][kind],
  en: english["activity-kinds"][kind],
});
