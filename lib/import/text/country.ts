import { countries } from "@/lib/application/country";
import { countryName } from "@/lib/i18n/country";
import { locales } from "@/lib/i18n/locale";
import { foldedText } from "@/lib/import/fold";

const known: ReadonlyMap<string, string> = new Map(
  countries.flatMap(
    (code) =>
      [
        [foldedText(code), code],
        ...locales.map((locale): [string, string] => [foldedText(countryName(code, locale)), code]),
      ] as [string, string][],
  ),
);

/** A country by its code, or by its name in any language; null where it is none. */
export const countryIn = (text: string): string | null => known.get(foldedText(text)) ?? null;
