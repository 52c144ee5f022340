import { regionNames } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";

/** A country by its ISO 3166-1 alpha-2 code, as a reader of the language calls it; the code itself where it has no name. */
export const countryName = (code: string, locale: Locale): string => regionNames(locale).of(code) ?? code;
