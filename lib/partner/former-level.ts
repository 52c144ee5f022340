import { noFormerLevel } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { localName, nameById } from "@/lib/i18n/names";

export type FormerLevel = Pick<Edition["legacyLevels"][number], "id" | "name">;

/** The levels that any of these editions names; the first that has one says what it is called. */
export const levelsIn = (editions: readonly { legacyLevels: readonly FormerLevel[] }[]): FormerLevel[] => {
  const all = editions.flatMap(({ legacyLevels }) => legacyLevels.map(({ id, name }) => ({ id, name })));
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
};

/** The levels with one on record, under its own id where no edition knows it. */
export const withLevel = (levels: readonly FormerLevel[], id: string | null | undefined): readonly FormerLevel[] =>
  !id || id === noFormerLevel || levels.some((one) => one.id === id)
    ? levels
    : [...levels, { id, name: { fr: id, en: id } }];

/** The levels of the former programme as a form offers them, and that there was none; empty where there are none. */
export const formerLevels = (
  levels: readonly FormerLevel[],
  locale: Locale,
  none: string,
): { value: string; label: string }[] =>
  levels.length === 0
    ? []
    : [
        ...levels.map(({ id, name }) => ({ value: id, label: localName(name, locale) })),
        { value: noFormerLevel, label: none },
      ];

/** A level on a company's record by its name; by its id where no edition knows it. */
export const formerLevelName = (
  levels: readonly FormerLevel[],
  level: string | null,
  locale: Locale,
  none: string,
): string => (level === null || level === noFormerLevel ? none : nameById(levels, level, locale));
