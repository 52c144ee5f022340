import { dateFormat } from "@/lib/i18n/intl";
import { locales } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";
import { foldedText } from "@/lib/import/fold";

const months = Array.from({ length: 12 }, (_, place) => place);

/** The names of the months in every language, whole and as they are shortened, each with its number from 1. */
const names: ReadonlyMap<string, number> = new Map(
  locales.flatMap((locale) =>
    (["long", "short"] as const).flatMap((month) =>
      months.map((place): [string, number] => [
        foldedText(dateFormat(writing[locale].tag, { month, timeZone: "UTC" }).format(Date.UTC(2020, place, 15))),
        place + 1,
      ]),
    ),
  ),
);

/** The one number that the months which begin so have; null where there is none, or more. */
const byBeginning = (text: string): number | null => {
  const found = new Set([...names].flatMap(([name, month]) => (name.startsWith(text) ? [month] : [])));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
};

/** The number of a month from its name in any language, whole or cut to three letters or more; null where it is none. */
export const monthNamed = (text: string): number | null => {
  const name = foldedText(text);
  return names.get(name) ?? (name.length >= 3 ? byBeginning(name) : null);
};
