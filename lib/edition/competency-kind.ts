import type { Edition } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

/** A kind of competencies in the reader's language: one of it, and several. */
export type KindNamed = { one: string; several: string };

/** What an edition calls a kind of its competencies; null where it leaves that to the portal's own words. */
export const kindNamed = (
  { competencyKinds = [] }: Edition,
  kind: CompetencyKind,
  locale: Locale,
): KindNamed | null => {
  const found = competencyKinds.find((one) => one.kind === kind);
  return found ? { one: localName(found.one, locale), several: localName(found.several, locale) } : null;
};
