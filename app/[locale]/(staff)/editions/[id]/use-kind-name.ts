import { useLocale, useTranslations } from "next-intl";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Edition } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";

/** What one competency of a kind is called: as the edition says, else in the portal's own words. */
export const useKindName = (edition: Edition): ((kind: CompetencyKind) => string) => {
  const t = useTranslations("edition");
  const locale = useLocale();
  return (kind) => kindNamed(edition, kind, locale)?.one ?? t(`of.${kind}`);
};
