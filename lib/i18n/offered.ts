import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";
import { languageInAddress } from "./routing";

/** How languages stand in addresses where only some are offered; the first is for whoever has not chosen one. */
export const routingIn = (languages: readonly Locale[]) => ({
  ...{ locales: [...languages], defaultLocale: languages[0] ?? defaultLocale },
  ...languageInAddress,
});

/** The same page in the first language offered; null for an address in a language that is offered, or in none. */
export const addressInOffered = (path: string, languages: readonly Locale[]): string | null => {
  const [, first = ""] = path.split("/");
  const [instead] = languages;
  if (!instead || !isLocale(first) || languages.includes(first)) return null;
  return `/${instead}${path.slice(first.length + 1)}`;
};
