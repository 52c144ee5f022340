import { noFormerLevel } from "@/lib/application/schema";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { localName, nameById } from "@/lib/i18n/names";

/** The levels of the former programme as a form offers them, and that there was none; empty where the edition names none. */
export const formerLevels = (
  { legacyLevels }: Edition,
  locale: Locale,
  none: string,
): { value: string; label: string }[] =>
  legacyLevels.length === 0
    ? []
    : [
        ...legacyLevels.map(({ id, name }) => ({ value: id, label: localName(name, locale) })),
        { value: noFormerLevel, label: none },
      ];

/** A level on a company's record by its name; by its id where the edition does not know it any more. */
export const formerLevelName = (
  { legacyLevels }: Edition,
  level: string | null,
  locale: Locale,
  none: string,
): string => (level === null || level === noFormerLevel ? none : nameById(legacyLevels, level, locale));
