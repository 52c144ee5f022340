import { defaultLocale, type Locale, locales } from "@/lib/i18n/locale";
import { languageInAddress } from "./routing";

/** How languages stand in addresses where only some are offered; the first is for whoever has not chosen one. */
export const routingIn = (languages: readonly Locale[]) => ({
  ...{ locales: [...languages], defaultLocale: languages[0] ?? defaultLocale },
  ...languageInAddress,
});

/** The language that an address names, in capitals and in escapes too, as whoever gives addresses their language reads it. */
const namedBy = (first: string): Locale | undefined => {
  try {
    const plain = decodeURIComponent(first).toLowerCase();
    return locales.find((one) => one === plain);
  } catch {
    return undefined;
  }
};

/** The same page in the first language offered; null for an address in a language that is offered, or in none. */
export const addressInOffered = (path: string, languages: readonly Locale[]): string | null => {
  const [, first = ""] = path.split("/");
  const [instead, named] = [languages[0], namedBy(first)];
  if (!instead || !named || languages.includes(named)) return null;
  return `/${instead}${path.slice(first.length + 1)}`;
};
