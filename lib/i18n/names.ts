import type { Locale } from "@/lib/i18n/locale";

/** What an edition calls something. An edition never changes, so it may lack a language that came later. */
export type Names = Readonly<{ fr: string; en: string } & Partial<Record<Locale, string>>>;

type Named = { id: string; name: Names };

/** The name in the reader's language, else in English; "" where there is no name. */
export const localName = (names: Names | null | undefined, locale: Locale): string =>
  names?.[locale] ?? names?.en ?? "";

/** The name of one of a list by its id; the id itself where the list does not know it. */
export const nameById = (list: readonly Named[], id: string, locale: Locale): string => {
  const found = list.find((one) => one.id === id);
  return found ? localName(found.name, locale) : id;
};

/** A list with its names in the reader's language. */
export const localNames = (list: readonly Named[], locale: Locale): { id: string; name: string }[] =>
  list.map(({ id, name }) => ({ id, name: localName(name, locale) }));
