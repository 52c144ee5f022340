import { type ActivityKind, isBuiltInKind } from "@/lib/activity/kind";
import { knownKind } from "@/lib/activity/known-kinds";
import english from "@/lib/i18n/en/terms.json";
import french from "@/lib/i18n/fr/terms.json";

/**
 * What a kind is called in every language: the portal's own by its messages, an edition's by that edition. One that no
 * edition known here names is called by its word.
 */
export const kindNames = (kind: ActivityKind): { fr: string; en: string } => {
  if (isBuiltInKind(kind)) return { fr: french["activity-kinds"][kind], en: english["activity-kinds"][kind] };
  const word = kind.slice(kind.indexOf(":") + 1).replaceAll("-", " ");
  return knownKind(kind)?.name ?? { fr: word, en: word };
};
